using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

internal sealed partial class BodyFlow
{
    /// <summary>
    /// A call of a generic framework method, understood by its signature: what goes in as a <c>T</c> comes out as a <c>T</c>, and only
    /// there. So <c>Select</c> gives what its selector returns, <c>Where</c> what it was given whatever its predicate reads, and
    /// <c>list.Add</c> puts its argument among the elements, with no row for any of them.
    /// </summary>
    private sealed class GenericCall(BodyFlow flow, IInvocationOperation invocation, FlowValue instance, ImmutableArray<FlowArgument> arguments)
    {
        private readonly Dictionary<ITypeParameterSymbol, FlowValue> _values = new(SymbolEqualityComparer.Default);
        private readonly Dictionary<IOperation, FlowValue> _returned = [];
        private readonly IMethodSymbol _method = invocation.TargetMethod.OriginalDefinition;

        /// <summary>Finds out what each type parameter stands for, runs the lambdas with it, and puts into the receiver what was added to it.</summary>
        public void BindArguments()
        {
            foreach (var argument in arguments)
            {
                if (ParameterType(argument) is { } type && LambdaOf(argument.Operation) is null)
                {
                    Bind(type, argument.Value, argument.Operation.Syntax);
                }
            }

            var added = AddedToReceiver();
            foreach (var parameter in _method.ContainingType.TypeParameters)
            {
                if (invocation.Instance is { } receiver)
                {
                    Join(parameter, flow.ElementsOf(instance, receiver.Syntax));
                }
            }

            foreach (var argument in arguments)
            {
                if (LambdaOf(argument.Operation) is { } lambda)
                {
                    _returned[argument.Operation] = RunLambda(lambda, ParameterType(argument));
                }
                else if (!argument.Value.Targets.IsEmpty)
                {
                    _returned[argument.Operation] = RunTarget(argument);
                }
            }

            if (!added.IsClean && invocation.Instance is { } changed)
            {
                flow.Change(changed, shape => shape.WithElements(added));
            }
        }

        /// <summary>The arguments, a lambda among them standing for what it returned.</summary>
        public ImmutableArray<FlowArgument> WithLambdaResults()
            => _returned.Count == 0 ? arguments : [.. arguments.Select(argument => _returned.TryGetValue(argument.Operation, out var value) ? argument with { Value = value } : argument)];

        /// <summary>What the call's result holds by its declared type; null when that has no type parameter.</summary>
        public FlowValue? Result() => Of(_method.ReturnType, invocation.Type, invocation.Syntax);

        private FlowValue AddedToReceiver()
        {
            var added = FlowValue.Clean;
            if (_method is { IsStatic: false, ContainingType.IsGenericType: true })
            {
                foreach (var parameter in _method.ContainingType.TypeParameters)
                {
                    if (_values.TryGetValue(parameter, out var value))
                    {
                        added = added.Join(value);
                    }
                }
            }

            return added;
        }

        private ITypeSymbol? ParameterType(FlowArgument argument)
            => argument.Ordinal < _method.Parameters.Length ? _method.Parameters[argument.Ordinal].Type : null;

        private FlowValue RunLambda(IFlowAnonymousFunctionOperation lambda, ITypeSymbol? delegateType)
        {
            // Expression<Func<T>> is run as the delegate it describes.
            if (delegateType is INamedTypeSymbol { Name: "Expression", TypeArguments: [INamedTypeSymbol described] })
            {
                delegateType = described;
            }

            var signature = (delegateType as INamedTypeSymbol)?.DelegateInvokeMethod;
            var facts = flow.RunLambda(lambda, index => signature is not null && index < signature.Parameters.Length
                ? Of(signature.Parameters[index].Type, lambda.Symbol.Parameters[index].Type, lambda.Syntax) ?? flow._context.OfType(lambda.Symbol.Parameters[index].Type, lambda.Syntax)
                : flow._context.OfType(lambda.Symbol.Parameters[index].Type, lambda.Syntax));
            var returned = facts?.Returned ?? FlowValue.Clean;
            if (signature is not null)
            {
                Bind(signature.ReturnType, returned, lambda.Syntax);
            }

            return returned;
        }

        /// <summary>A method group, or a delegate out of a variable: called with what the call would give it.</summary>
        private FlowValue RunTarget(FlowArgument argument)
        {
            if ((ParameterType(argument) as INamedTypeSymbol)?.DelegateInvokeMethod is not { } signature)
            {
                return FlowValue.Clean;
            }

            var place = argument.Operation.Syntax;
            var site = flow.Site(place, null, FlowValue.Clean, argument.Value, [], isVirtual: false, signature.Parameters.Length);
            for (var i = 0; i < signature.Parameters.Length; i++)
            {
                var value = Of(signature.Parameters[i].Type, null, place) ?? FlowValue.Clean;
                site.Add(FlowValue.Clean, FlowValue.Clean, [new FlowArgument(argument.Operation, i, value, default)]);
            }

            var returned = FlowValue.Of(PersonalToken.Open(new FlowRoot.Call(site), place));
            Bind(signature.ReturnType, returned, place);
            return returned;
        }

        private void Bind(ITypeSymbol declared, FlowValue value, SyntaxNode place)
        {
            if (value.IsClean)
            {
                return;
            }

            switch (declared)
            {
                case ITypeParameterSymbol parameter:
                    Join(parameter, value);
                    break;
                case IArrayTypeSymbol array when HasParameter(array):
                    Bind(array.ElementType, flow.ElementsOf(value, place), place);
                    break;
                case INamedTypeSymbol { IsGenericType: true, TypeKind: not TypeKind.Delegate } generic when HasParameter(generic):
                    var content = flow.ElementsOf(value, place);
                    foreach (var argument in generic.TypeArguments)
                    {
                        Bind(argument, content, place);
                    }

                    break;
            }
        }

        private void Join(ITypeParameterSymbol parameter, FlowValue value)
            => _values[parameter] = _values.TryGetValue(parameter, out var known) ? known.Join(value) : value;

        private FlowValue? Of(ITypeSymbol declared, ITypeSymbol? actual, SyntaxNode place)
        {
            switch (declared)
            {
                case ITypeParameterSymbol parameter:
                    return _values.TryGetValue(parameter, out var value) ? flow.Narrow(value, actual, place) : flow._context.OfType(actual, place);
                case IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true, TypeKind: not TypeKind.Delegate } when HasParameter(declared) && actual is not null:
                    var elements = FlowValue.Clean;
                    var typeArguments = declared is IArrayTypeSymbol array ? [array.ElementType] : ((INamedTypeSymbol)declared).TypeArguments;
                    foreach (var argument in typeArguments)
                    {
                        elements = elements.Join(Of(argument, null, place) ?? FlowValue.Clean);
                    }

                    return elements.IsClean ? flow._context.OfType(actual, place) : FlowValue.Of(new FlowShape(actual).WithElements(elements));
                default:
                    return null;
            }
        }

        private static bool HasParameter(ITypeSymbol type) => type switch
        {
            ITypeParameterSymbol => true,
            IArrayTypeSymbol array => HasParameter(array.ElementType),
            INamedTypeSymbol named => named.TypeArguments.Any(HasParameter),
            _ => false,
        };
    }
}
