using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Calls that leave data in what they are given: builders, writers, buffers, <c>out</c> arguments.</summary>
internal sealed partial class BodyFlow
{
    /// <summary>
    /// A framework method that is given personal data may leave it in what else it is given to fill: the span a text is copied to, the
    /// writer or stream it is written to.
    /// </summary>
    private void Fill(IInvocationOperation invocation, FlowValue instance, ImmutableArray<FlowArgument> arguments)
    {
        var method = invocation.TargetMethod;
        if (DataTables.IsFilledBy(method))
        {
            FillTable(invocation, arguments);
            return;
        }

        // What is looked for in a buffer is not put into it.
        if (CanHold.IsComparison(method) || method.Name is "Contains" or "SequenceEqual" or "StartsWith" or "EndsWith" or "Exists")
        {
            return;
        }

        var data = ComposeAll(arguments.RemoveAll(argument => IsFilledBy(method, argument.Operation.Type)));
        if (invocation.Instance is { } receiver && (IsWriter(receiver.Type) || TextDocuments.IsAddedTo(receiver.Type, invocation.TargetMethod) || (invocation.TargetMethod.Name is "Add" or "Set" && IsQuery(receiver))))
        {
            foreach (var argument in arguments)
            {
                data = data.Join(FlowValue.Of(argument.Value.Tokens));
            }

            if (!data.Tokens.IsEmpty)
            {
                AddTokens(receiver, FlowValue.Of(data.Tokens));
            }

            if (invocation.TargetMethod.Name.StartsWith("CopyTo", StringComparison.Ordinal))
            {
                data = data.Join(FlowValue.Of(instance.Tokens));
            }
        }
        else
        {
            data = data.Join(FlowValue.Of(instance.Tokens));
        }

        // With two buffers, Array.Copy(from, to), the first is read and the last is filled.
        var buffers = arguments.RemoveAll(argument => !IsFilledBy(method, argument.Operation.Type));
        for (var i = 0; i < buffers.Length - 1; i++)
        {
            data = data.Join(FlowValue.Of(buffers[i].Value.Tokens)).Join(FlowValue.Of(ElementsOf(buffers[i].Value, invocation.Syntax).Tokens));
        }

        if (!data.Tokens.IsEmpty && buffers.Length > 0)
        {
            AddTokens(buffers[buffers.Length - 1].Operation, FlowValue.Of(data.Tokens));
        }
    }

    /// <summary>The cells of a row, one by one or as an array, and rows that have theirs.</summary>
    private void FillTable(IInvocationOperation invocation, ImmutableArray<FlowArgument> arguments)
    {
        var cells = FlowValue.Clean;
        for (var i = invocation.Instance is null ? 1 : 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            cells = (argument.Elements.IsDefault ? [] : argument.Elements).Aggregate(cells, static (all, cell) => all.Join(cell.Value));
            cells = !argument.Elements.IsDefault ? cells : cells.Join(argument.Operation.Type is IArrayTypeSymbol ? ElementsOf(argument.Value, argument.Operation.Syntax) : argument.Value);
        }

        if (!cells.IsClean && (invocation.Instance ?? (arguments.IsEmpty ? null : arguments[0].Operation)) is { } table)
        {
            Change(table, shape => shape.WithElements(cells));
        }
    }

    public static bool IsWriter(ITypeSymbol? type)
        => MetadataNames.IsOrDerivesFrom(type, "System.IO.TextWriter") || MetadataNames.IsOrDerivesFrom(type, "System.IO.Stream")
        || MetadataNames.IsOrDerivesFrom(type, "System.IO.BinaryWriter");

    /// <summary>Whether a collection is one that a query string was parsed into: its text is a query string again.</summary>
    private bool IsQuery(IOperation collection)
        => collection.Type is { Name: "NameValueCollection" } && Opened(collection).Any(static made => made is IInvocationOperation { TargetMethod.Name: "ParseQueryString" });

    public static bool IsFillable(ITypeSymbol? type)
        => type is INamedTypeSymbol { Name: "Span" or "Memory", Arity: 1 } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char or SpecialType.System_Byte }
        || type is { Name: "StringBuilder" } || IsWriter(type);

    /// <summary>Whether a method fills an argument of the type: methods that copy arrays do not say what of.</summary>
    public static bool IsFilledBy(IMethodSymbol method, ITypeSymbol? type)
        => IsFillable(type) || (type is { SpecialType: SpecialType.System_Array } && method.Name is "Copy" or "ConstrainedCopy" or "BlockCopy" or "CopyTo");

    private FlowValue AppendTo(IOperation builder, FlowValue instance, FlowValue appended, IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.Name == "Clear")
        {
            Empty(Unwrap(builder), instance);
            return FlowValue.Clean with { Shapes = instance.Shapes };
        }

        if (!appended.Tokens.IsEmpty)
        {
            AddTokens(builder, appended);
        }

        return invocation.Type is { Name: "StringBuilder" } ? instance.Join(appended) : FlowValue.Clean;
    }

    /// <summary>Adds text to what a builder holds, in the variable it is in and the temporaries that stand for it.</summary>
    private void AddTokens(IOperation holder, FlowValue added)
    {
        switch (Unwrap(holder))
        {
            case ILocalReferenceOperation local:
                var held = OfLocal(local);
                _state = _state.With(local.Local, held.Join(added));
                AddToAliases(held, local.Local, added);
                break;
            case IParameterReferenceOperation parameter:
                var passed = OfParameter(parameter);
                _state = _state.With(parameter.Parameter, passed.Join(added));
                AddToAliases(passed, parameter.Parameter, added);
                break;
            case IFlowCaptureReferenceOperation capture:
                _state = _state.With(capture.Id, OfCapture(capture).Join(added));
                if (_captured.TryGetValue(capture.Id, out var captured))
                {
                    AddTokens(captured, added);
                }

                break;
            case IConversionOperation { OperatorMethod: null } conversion:
                AddTokens(conversion.Operand, added);
                return;
            case IPropertyReferenceOperation { Arguments.IsEmpty: false, Instance: { } outer } when TextDocuments.Is(outer.Type):
                AddTokens(outer, added);
                return;
            case IMemberReferenceOperation member:
                AssignMember(member, OfMember(member).Join(added));
                if (member.Instance is { } document && TextDocuments.IsMarkup(document.Type))
                {
                    AddTokens(document, added);
                }

                break;

            // A span over an array or a text: what is copied into it is in there.
            case IInvocationOperation { TargetMethod.Name: "AsSpan" or "AsMemory", Arguments: [{ Value: { } viewed }, ..] }:
                AddTokens(viewed, added);
                return;
        }

        if (VariableOf(holder) is { } variable && _wrapped.TryGetValue(variable, out var wrapped))
        {
            AddTokens(wrapped, added);
        }
    }

    /// <summary>Other variables that hold the builder or writer that was written to.</summary>
    private void AddToAliases(FlowValue before, ISymbol variable, FlowValue added)
    {
        if (!before.Shapes.Any(static shape => shape.Identity is not null) && !before.Tokens.Any(IsObject))
        {
            return;
        }

        foreach (var pair in _state.Variables)
        {
            if (IsSameObject(before, pair.Value) && !SymbolEqualityComparer.Default.Equals(pair.Key, variable))
            {
                _state = _state.With(pair.Key, pair.Value.Join(added));
            }
        }
    }

    /// <summary>Whether two values may be one object: made by one expression, or what one parameter was given.</summary>
    private static bool IsSameObject(FlowValue one, FlowValue other)
    {
        foreach (var shape in one.Shapes)
        {
            if (shape.Identity is { } identity)
            {
                foreach (var candidate in other.Shapes)
                {
                    if (candidate.Identity == identity)
                    {
                        return true;
                    }
                }
            }
        }

        foreach (var token in one.Tokens)
        {
            if (IsObject(token))
            {
                foreach (var candidate in other.Tokens)
                {
                    if (IsObject(candidate) && Equals(candidate.Root, token.Root))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsObject(PersonalToken token)
        => token is { Root: FlowRoot.Parameter, Steps.IsEmpty: true } && !token.Has(FlowFacts.Composed | FlowFacts.Printed);

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>The receiver at the start of a fluent chain.</summary>
    private static IOperation Unwrap(IOperation receiver)
    {
        while (receiver is IInvocationOperation { Instance: { } inner } && SymbolEqualityComparer.Default.Equals(inner.Type, receiver.Type))
        {
            receiver = inner;
        }

        return receiver;
    }

    private void AssignOutputs(IInvocationOperation invocation, CallSite? site, GenericCall? generic = null)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out } parameter)
            {
                var target = argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value;
                var content = generic?.Output(parameter, target.Type, target.Syntax) is { } output ? output : invocation.Instance is { } instance && !IsSource(parameter.ContainingAssembly)
                    ? Narrow(ElementsOf(Value(instance), target.Syntax), target.Type, target.Syntax)
                    : _context.OfType(target.Type, target.Syntax);
                if (site is null && content.Tokens.IsEmpty)
                {
                    // Uri.TryCreate(text, out var uri): what is made of personal text holds it.
                    content = content.Join(Parsed(invocation, target.Type));
                }

                if (site is not null)
                {
                    content = content.Join(FlowValue.Of(PersonalToken.Open(new FlowRoot.Call(site), target.Syntax).Into(FlowStep.Output(parameter.Ordinal), target.Syntax)!));
                }

                Assign(target, Declared(parameter, target.Syntax) ?? content);
            }
            else if (site is not null && argument.Parameter is { } passed && CanBeFilled(passed))
            {
                var left = PersonalToken.Open(new FlowRoot.Call(site), argument.Value.Syntax).Into(FlowStep.Output(passed.Ordinal), argument.Value.Syntax)!;
                AddTokens(argument.Value, FlowValue.Of(left));
            }
        }
    }

    private FlowValue Parsed(IInvocationOperation invocation, ITypeSymbol? type)
    {
        var text = FlowValue.Clean;
        var converts = FrameworkModels.IsConversion(invocation.TargetMethod);
        if (invocation.Instance is null && !IsSource(invocation.TargetMethod.ContainingAssembly) && (converts || (type is { SpecialType: SpecialType.None } && CanHoldText(type))))
        {
            foreach (var argument in invocation.Arguments)
            {
                if (argument.Parameter is { RefKind: RefKind.None })
                {
                    text = text.Join(FlowValue.Of(Value(argument.Value).Tokens));
                }
            }
        }

        return text.MapTokens(token => converts ? token.With(FlowFacts.Converted) : token.Compose());
    }
}
