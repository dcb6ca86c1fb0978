using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>One call of a sink: which of its values are disclosed, and how, template and switches considered.</summary>
internal readonly struct SinkCall(Sink sink, ISymbol? receiver, ImmutableArray<FlowArgument> arguments)
{
    /// <summary>The values that the call discloses, each with the expression to report and what is done with it.</summary>
    public IEnumerable<(IOperation Place, FlowValue Value, SinkEffect Effect)> Disclosed()
    {
        MessageTemplate? template = null;
        var templateRead = false;
        var position = 0;
        foreach (var argument in arguments.OrderBy(static argument => argument.Ordinal))
        {
            if (argument.Ordinal >= sink.Rows.Length || sink.Rows[argument.Ordinal] is not { } row || !Sink.Accepts(row, receiver))
            {
                continue;
            }

            var templateOrdinal = sink.OrdinalOf(row.Template);
            if (templateOrdinal < 0 || argument.Ordinal <= templateOrdinal)
            {
                yield return (argument.Operation, argument.Value, EffectOf(row));
                continue;
            }

            if (!templateRead)
            {
                template = TemplateAt(templateOrdinal);
                templateRead = true;
            }

            if (argument.Elements.IsDefault)
            {
                yield return (argument.Operation, argument.Value, EffectOf(row, template, position) ?? SinkEffect.Holds);
                position++;
                continue;
            }

            foreach (var (operation, value) in argument.Elements)
            {
                if (EffectOf(row, template, position) is { } effect)
                {
                    yield return (operation, value, effect);
                }

                position++;
            }
        }
    }

    private SinkEffect EffectOf(SinkRow row) => IsTrue(row.WalksIf) ? SinkEffect.Walks : row.Effect;

    /// <summary>What a hole of the template asks for; null when Microsoft's formatter drops the argument because no hole takes it.</summary>
    private SinkEffect? EffectOf(SinkRow row, MessageTemplate? template, int position)
    {
        if (template is not { } known)
        {
            return EffectOf(row);
        }

        return known.CaptureOf(position) switch
        {
            TemplateCapture.Destructure => SinkEffect.Walks,
            TemplateCapture.Stringify => SinkEffect.Prints,
            TemplateCapture.Default when known.IsPositional && sink.Library.TemplateLanguage == TemplateLanguage.NLog => SinkEffect.Prints,
            null when sink.Library.TemplateLanguage == TemplateLanguage.MicrosoftLogging => null,
            _ => EffectOf(row),
        };
    }

    private MessageTemplate? TemplateAt(int ordinal)
    {
        foreach (var argument in arguments)
        {
            if (argument.Ordinal == ordinal && argument.Operation.ConstantValue is { HasValue: true, Value: string text })
            {
                return MessageTemplate.Parse(text, sink.Library.TemplateLanguage);
            }
        }

        return null;
    }

    private bool IsTrue(string? parameter)
    {
        var ordinal = sink.OrdinalOf(parameter);
        foreach (var argument in arguments)
        {
            if (argument.Ordinal == ordinal)
            {
                // Not a constant: it may be true.
                return argument.Operation.ConstantValue is not { HasValue: true, Value: false };
            }
        }

        return false;
    }
}
