using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Calls: what their results may be, and what they do to their receivers.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue Invoke(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var instance = Value(invocation.Instance);
        var isSource = IsSource(method.ContainingAssembly) || method.MethodKind == MethodKind.LocalFunction;
        var arguments = Arguments(invocation.Arguments, runLambdas: isSource || method.MethodKind == MethodKind.DelegateInvoke);
        if (invocation is { Instance: { } handler } && method.Name is "AppendFormatted" or "AppendLiteral" && (invocation.IsImplicit || (!isSource && handler.Type?.Name == "DefaultInterpolatedStringHandler")))
        {
            // The graph spells a custom interpolated string out as calls on its handler, and code may do so by itself; the handler is what was appended to it.
            Collect(method, receiver: null, arguments);
            if (isSource)
            {
                NoteCalledOn(Site(invocation.Syntax, method, instance, FlowValue.Clean, arguments, isVirtual: false), handler, instance);
                return FlowValue.Clean;
            }

            AddTokens(handler, ComposeAll(arguments));
            return FlowValue.Clean;
        }

        var generic = isSource || method.MethodKind == MethodKind.DelegateInvoke ? null : new GenericCall(this, invocation, instance, arguments);
        generic?.BindArguments();
        Collect(method, OriginOf(invocation.Instance ?? (method.IsExtensionMethod && arguments.Length > 0 ? arguments[0].Operation : null)), generic?.WithLambdaResults() ?? arguments, invocation.Instance, instance, invocation.Syntax);
        if (IsSanitizer(method, invocation.Instance?.Type))
        {
            AssignOutputs(invocation, site: null);
            return FlowValue.Clean;
        }

        if (!isSource && _context.Sinks.FindSerializer(method) is { } serializer)
        {
            return OfSerializer(invocation, serializer, instance, arguments, generic);
        }

        if (method.Name == WellKnown.Clone && invocation.Instance is not null)
        {
            return Copied(instance, invocation.Syntax);
        }

        if (method.MethodKind == MethodKind.Constructor && MetadataNames.IsOrDerivesFrom(method.ContainingType, WellKnown.Exception) && !isSource)
        {
            NoteExceptionBase(method, arguments);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return InvokeDelegate(invocation, instance, arguments);
        }

        if (isSource)
        {
            return InvokeSource(invocation, instance, arguments);
        }

        AssignOutputs(invocation, site: null, generic);
        return InAddress(method, Declared(method, invocation.Syntax) ?? OfFramework(invocation, method, instance, arguments, generic!));
    }

    /// <summary>The member that a receiver was read from.</summary>
    private ISymbol? OriginOf(IOperation? receiver) => receiver switch
    {
        IMemberReferenceOperation member => member.Member,
        IConversionOperation { OperatorMethod: null } conversion => OriginOf(conversion.Operand),
        ILocalReferenceOperation local => _origins.TryGetValue(local.Local, out var origin) ? origin : null,
        IFlowCaptureReferenceOperation capture when _captured.TryGetValue(capture.Id, out var captured) && captured is not IFlowCaptureReferenceOperation => OriginOf(captured),
        _ => null,
    };

    private FlowValue OfFramework(IInvocationOperation invocation, IMethodSymbol method, FlowValue instance, ImmutableArray<FlowArgument> arguments, GenericCall generic)
    {
        var place = invocation.Syntax;
        if (method.Name == nameof(ToString) && invocation.Instance is not null)
        {
            return Text(instance, place).MovedTo(place);
        }

        if (method is { Name: "Report", ContainingType: { Name: "IProgress", Arity: 1 } })
        {
            // What is reported is given to the delegate that the object was made with.
            return InvokeDelegate(invocation, instance, arguments);
        }

        if (method is { Name: "Compile", ContainingType: { Name: "Expression", Arity: 1 } } && !instance.Targets.IsEmpty)
        {
            return instance;
        }

        if (method.Name is "GetEnumerator" or "GetAsyncEnumerator" or "ConfigureAwait" or "AsSpan" or "AsMemory" or "GetAwaiter" or "GetResult" or "WithCancellation" or "AsTask" or "GetChunks")
        {
            var source = invocation.Instance is null && arguments.Length > 0 ? arguments[0].Value : instance;
            return method.Name == "GetResult" ? Narrow(ElementsOf(source, place), invocation.Type, place)
                : FrameworkModels.IsPart(method) ? source.MapTokens(static token => token.With(FlowFacts.PartialValue))
                : source;
        }

        if (method is { Name: nameof(ICloneable.Clone), Parameters.IsEmpty: true, ReturnType.SpecialType: SpecialType.System_Object })
        {
            return instance.MovedTo(place);
        }

        if (Cleared(invocation, instance, arguments) is { } cleared)
        {
            Empty(Unwrap(cleared.Holder), cleared.Value);
            return FlowValue.Clean;
        }

        if (method.ContainingType.SpecialType == SpecialType.System_String)
        {
            if (method.Name is "CopyTo" or "TryCopyTo")
            {
                Fill(invocation, instance, arguments);
            }

            return generic.Filling ?? OfStringMethod(invocation, instance, arguments);
        }

        if (method.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && method.Name == "GetValueOrDefault")
        {
            var content = FlowSteps.OfNullable(_context, instance, place);
            return arguments.IsEmpty ? content : content.Join(arguments[0].Value);
        }

        if (FrameworkModels.OfStore(_context.Classifier, method) is { } stored)
        {
            return FlowValue.Of(PersonalToken.Read(stored, place));
        }

        if (FrameworkModels.IsSerializer(method) && CanHoldText(invocation.Type))
        {
            return Serialized(arguments, place);
        }

        if (OfReflection(invocation, instance, arguments) is { } reflected)
        {
            return reflected;
        }

        if (AddsToUntyped(method) && invocation.Instance is { } untyped)
        {
            var added = arguments.Aggregate(FlowValue.Clean, static (all, argument) => all.Join(argument.Value));
            Change(untyped, shape => shape.WithElements(added));
        }

        Fill(invocation, instance, arguments);
        if (method.ContainingType.Name == "StringBuilder" && invocation.Instance is { } builder)
        {
            var added = method.Name == "Replace" ? arguments.RemoveAll(static argument => argument.Ordinal == 0) : arguments;
            return AppendTo(builder, instance, ComposeAll(added), invocation);
        }

        if (generic.Result() is { } result)
        {
            return result.MovedTo(place);
        }

        // No model of this one: text out of personal text in stays personal, and so does a number or date made of one.
        if (TypeShapes.Awaited(invocation.Type) is { } awaited && !ReferenceEquals(awaited, invocation.Type) && CanHoldText(awaited) && !instance.Tokens.IsEmpty)
        {
            // What is read of text in the end. What is asked for with personal data, of a server, is not that data.
            return FlowValue.Of(instance.Tokens).MovedTo(place).MapTokens(token => token.With(FrameworkModels.FactOf(method)));
        }

        var holdsText = CanHoldText(invocation.Type) || (method.ContainingType.Name is "BitConverter" or "BinaryPrimitives" && CanHold.IsQuantity(invocation.Type));
        var converts = FrameworkModels.IsConversion(method) && invocation.Type?.SpecialType != SpecialType.System_Boolean;
        if (!converts && !holdsText && (!CanHold.IsQuantity(invocation.Type) || CanHold.IsComparison(method)))
        {
            return _context.OfType(invocation.Type, place);
        }

        var text = holdsText || CanHold.IsQuantity(invocation.Instance?.Type) ? FlowValue.Of(instance.Tokens) : FlowValue.Clean;
        foreach (var argument in generic.WithLambdaResults())
        {
            if (method is { Name: "Replace", ContainingType.Name: "Regex" } && method.Parameters[argument.Ordinal].Name == "pattern")
            {
                continue;
            }

            if (holdsText || converts || CanHold.IsQuantity(LambdaOf(argument.Operation) is { } lambda ? lambda.Symbol.ReturnType : argument.Operation.Type))
            {
                text = text.Join(FlowValue.Of((IsFillable(argument.Operation.Type) ? argument.Value.Join(ElementsOf(argument.Value, place)) : argument.Value).Tokens));
            }
        }

        if (text.IsClean)
        {
            return _context.OfType(invocation.Type, place);
        }

        var fact = FrameworkModels.FactOf(method) | (CanHold.IsQuantity(invocation.Type) ? FlowFacts.Converted : FlowFacts.None);
        return text.MovedTo(place).MapTokens(token => token.With(fact));
    }

    private FlowValue OfStringMethod(IInvocationOperation invocation, FlowValue instance, ImmutableArray<FlowArgument> arguments)
    {
        if (!CanHoldText(invocation.Type) || invocation.Type is INamedTypeSymbol { SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Struct })
        {
            return FlowValue.Clean;
        }

        // Format, Join, Concat put parts together; Trim, Substring, ToUpper give the same data back; Replace and Insert do both.
        if (invocation.Instance is null)
        {
            return ComposeAll(arguments);
        }

        var result = FlowValue.Of(instance.Tokens).MovedTo(invocation.Syntax);
        if (FrameworkModels.IsPart(invocation.TargetMethod))
        {
            return result.MapTokens(static token => token.With(FlowFacts.PartialValue));
        }

        return invocation.TargetMethod.Name switch
        {
            "Insert" => result.Join(ComposeAll(arguments)),

            // What is searched for is what is gone afterwards.
            "Replace" => result.Join(ComposeAll(arguments.RemoveAll(static argument => argument.Ordinal == 0))),
            _ => result,
        };
    }

    private bool IsSanitizer(IMethodSymbol method, ITypeSymbol? receiver = null) => _context.Sanitizers.Contains(method, receiver);
}
