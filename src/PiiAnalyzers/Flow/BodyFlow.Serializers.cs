using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>Serializers: their result, and what they leave in a stream or writer, is text of the members that they write.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue OfSerializer(IInvocationOperation invocation, Sink sink, FlowValue instance, ImmutableArray<FlowArgument> arguments, GenericCall? generic)
    {
        var options = OptionsOf(invocation.Syntax, sink, invocation.Instance, arguments);
        var declared = DeclaredAt(invocation.TargetMethod, sink, arguments);
        arguments = Redacted(options, arguments);
        var written = FlowValue.Clean;
        var texts = ImmutableArray.CreateBuilder<FlowArgument>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument.Ordinal < sink.Rows.Length && sink.Rows[argument.Ordinal] is { } row)
            {
                var text = FlowValue.Of(_context.Disclosure.Of(argument.Value, _context.Disclosure.As(options.Apply(row.Effect), declared), argument.Operation.Syntax)).MapTokens(AsText);
                written = written.Join(text);
                texts.Add(argument with { Value = text, Elements = default });
            }
            else
            {
                texts.Add(argument);
            }
        }

        AssignOutputs(invocation, site: null, generic);
        Fill(invocation, instance, texts.MoveToImmutable());
        return CanHoldText(invocation.Type) && !written.IsClean ? written : _context.OfType(invocation.Type, invocation.Syntax);
    }

    /// <summary>What the options of a call keep out: those among its arguments, and those of the serializer that it is made on.</summary>
    private SerializerOptions OptionsOf(SyntaxNode call, Sink sink, IOperation? instance, ImmutableArray<FlowArgument> arguments)
    {
        if (_context.Options.TryGetValue(call, out var known))
        {
            return known;
        }

        var sources = arguments.Where(argument => argument.Ordinal >= sink.Rows.Length || sink.Rows[argument.Ordinal] is null).Select(static argument => argument.Operation);
        return _context.Options.GetOrAdd(call, SerializerOptions.Of(instance is null ? sources : sources.Append(instance), sink.Library == Sinks.Libraries.SystemTextJsonSinks.Responses, _context, _cancellationToken));
    }

    /// <summary>The arguments of a serializer; with options that redact, objects among them are written masked, which bare values are not.</summary>
    private static ImmutableArray<FlowArgument> Redacted(SerializerOptions options, ImmutableArray<FlowArgument> arguments)
        => options.IsRedacting ? [.. arguments.Select(static argument => argument with { Value = argument.Value.Closed() with { Shapes = [] } })]
            : arguments.Any(argument => options.Converts(argument.Operation.Type)) ? [.. arguments.Select(argument => options.Converts(argument.Operation.Type) ? argument with { Value = FlowValue.Clean } : argument)]
            : arguments;

    /// <summary>
    /// The type that a call tells the serializer: the type argument of the value's parameter, <c>typeof(IShown)</c>, that of a contract.
    /// Null when what it is told is only known when the code runs, as <c>value.GetType()</c> is.
    /// </summary>
    private ITypeSymbol? DeclaredAt(ISymbol member, Sink sink, ImmutableArray<FlowArgument> arguments)
    {
        if (sink.Library.Serializer is not { ReadsDeclaredType: true } || member is not IMethodSymbol method)
        {
            return null;
        }

        ITypeSymbol? told = null;
        foreach (var argument in arguments)
        {
            if (argument.Ordinal < method.Parameters.Length && method.OriginalDefinition.Parameters[argument.Ordinal].Type is ITypeParameterSymbol { DeclaringMethod: not null } parameter)
            {
                return method.TypeArguments[parameter.Ordinal];
            }

            told ??= TypeTold(argument.Operation);
        }

        return told;
    }

    private ITypeSymbol? TypeTold(IOperation operation) => operation switch
    {
        ITypeOfOperation named => named.TypeOperand,
        { Type: INamedTypeSymbol { Name: "JsonTypeInfo", TypeArguments: [var described] } } => described,
        IConversionOperation { OperatorMethod: null } conversion => TypeTold(conversion.Operand),
        // One of two, in a condition, is written otherwise than the whole.
        IFlowCaptureReferenceOperation capture when _captured.TryGetValue(capture.Id, out var captured) && captured.Syntax == capture.Syntax && captured is not IFlowCaptureReferenceOperation => TypeTold(captured),
        _ => null,
    };

    /// <summary>Of an object that was written as text, the members are the text's own.</summary>
    private static PersonalToken AsText(PersonalToken token)
        => token.IsOpen ? token.Compose() : token with { Facts = (token.Facts & ~(FlowFacts.InsideObject | FlowFacts.ThroughToString)) | FlowFacts.Composed, Carrier = null };
}
