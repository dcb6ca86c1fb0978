using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>What calls are given.</summary>
internal sealed partial class BodyFlow
{
    private ImmutableArray<FlowArgument> Arguments(ImmutableArray<IArgumentOperation> arguments, bool runLambdas = true)
    {
        if (arguments.IsEmpty)
        {
            return [];
        }

        var builder = ImmutableArray.CreateBuilder<FlowArgument>(arguments.Length);
        foreach (var argument in arguments)
        {
            // A lambda for a framework method is run when the call is understood, with the values the call gives it.
            if (!runLambdas && LambdaOf(argument.Value) is not null && argument.Parameter?.OriginalDefinition.Type is not ITypeParameterSymbol)
            {
                builder.Add(new(argument.Value, argument.Parameter?.Ordinal ?? 0, FlowValue.Clean, default));
                continue;
            }

            var elements = argument.Parameter is { IsParams: true } ? ParamsElements(argument.Value) : default;
            builder.Add(new(argument.Value, argument.Parameter?.Ordinal ?? 0, Value(argument.Value), elements));
        }

        return builder.MoveToImmutable();
    }

    /// <summary>The values in the array or collection that is passed for a <c>params</c> parameter, whoever wrote it.</summary>
    private ImmutableArray<(IOperation Operation, FlowValue Value)> ParamsElements(IOperation argument)
    {
        while (argument is IConversionOperation { OperatorMethod: null } conversion)
        {
            argument = conversion.Operand;
        }

        var elements = argument switch
        {
            IArrayCreationOperation { Initializer.ElementValues: var values } => values,
            ICollectionExpressionOperation collection => collection.Elements,
            _ => default,
        };
        if (elements.IsDefault)
        {
            return default;
        }

        var builder = ImmutableArray.CreateBuilder<(IOperation, FlowValue)>(elements.Length);
        foreach (var element in elements)
        {
            builder.Add((element, element is ISpreadOperation spread ? ElementsOf(Value(spread.Operand), spread.Syntax) : Value(element)));
        }

        return builder.MoveToImmutable();
    }

    private static IFlowAnonymousFunctionOperation? LambdaOf(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IFlowAnonymousFunctionOperation lambda:
                    return lambda;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                default:
                    return null;
            }
        }
    }
}
