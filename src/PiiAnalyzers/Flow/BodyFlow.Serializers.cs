using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>Serializers: their result, and what they leave in a stream or writer, is text of the members that they write.</summary>
internal sealed partial class BodyFlow
{
    private FlowValue OfSerializer(IInvocationOperation invocation, Sink sink, FlowValue instance, ImmutableArray<FlowArgument> arguments, GenericCall? generic)
    {
        arguments = Redacted(invocation.TargetMethod, arguments);
        var written = FlowValue.Clean;
        var texts = ImmutableArray.CreateBuilder<FlowArgument>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument.Ordinal < sink.Rows.Length && sink.Rows[argument.Ordinal] is { } row)
            {
                var text = FlowValue.Of(_context.Disclosure.Of(argument.Value, row.Effect, argument.Operation.Syntax)).MapTokens(AsText);
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

    /// <summary>The arguments of a serializer; with options that redact, objects among them are written masked, which bare values are not.</summary>
    private ImmutableArray<FlowArgument> Redacted(ISymbol member, ImmutableArray<FlowArgument> arguments)
    {
        if (member is IMethodSymbol method
            && arguments.Any(argument => argument.Ordinal < method.Parameters.Length && method.Parameters[argument.Ordinal].Name == "options" && SerializerOptions.Redact(argument.Operation, _cancellationToken)))
        {
            return [.. arguments.Select(static argument => argument with { Value = argument.Value.Closed() with { Shapes = [] } })];
        }

        return arguments;
    }

    /// <summary>Of an object that was written as text, the members are the text's own.</summary>
    private static PersonalToken AsText(PersonalToken token)
        => token.IsOpen ? token.Compose() : token with { Facts = (token.Facts & ~(FlowFacts.InsideObject | FlowFacts.ThroughToString)) | FlowFacts.Composed, Carrier = null };
}
