using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>One call of a sink: which of its values are disclosed, and how, template and switches considered.</summary>
/// <param name="sink">The sink.</param>
/// <param name="receiver">The member that the receiver was read from, if it was.</param>
/// <param name="instance">The object that the member is called on, if any.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="meets">Whether what else a row asks for holds of the call.</param>
internal readonly struct SinkCall(Sink sink, ISymbol? receiver, (IOperation? Operation, FlowValue Value) instance, ImmutableArray<FlowArgument> arguments, Func<SinkRow, bool> meets)
{
    /// <summary>The values that the call discloses, each with the expression to report, what is done with it, the template it goes into, and the row that says so.</summary>
    public IEnumerable<(IOperation Place, FlowValue Value, SinkEffect Effect, TemplateUse? Template, SinkRow Row)> Disclosed()
    {
        if (sink.Receiver is { } ofReceiver && instance.Operation is { } disclosed && Accepts(ofReceiver))
        {
            yield return (disclosed, instance.Value, ofReceiver.Effect, null, ofReceiver);
        }

        (SyntaxNode Place, MessageTemplate Parsed)? found = null;
        var templateRead = false;
        var position = 0;
        foreach (var argument in arguments.OrderBy(static argument => argument.Ordinal))
        {
            if (argument.Ordinal >= sink.Rows.Length || sink.Rows[argument.Ordinal] is not { } row || !Accepts(row))
            {
                continue;
            }

            var templateOrdinal = sink.OrdinalOf(row.Template);
            if (templateOrdinal < 0 && !argument.Elements.IsDefault)
            {
                foreach (var (operation, value) in argument.Elements)
                {
                    yield return (operation, value, EffectOf(row), null, row);
                }

                continue;
            }

            if (templateOrdinal < 0 || argument.Ordinal <= templateOrdinal)
            {
                yield return (argument.Operation, argument.Value, EffectOf(row), null, row);
                continue;
            }

            if (!templateRead)
            {
                found = TemplateAt(templateOrdinal);
                templateRead = true;
            }

            var template = found?.Parsed;
            if (argument.Elements.IsDefault)
            {
                yield return (argument.Operation, argument.Value, EffectOf(row, template, position) ?? SinkEffect.Holds, Use(found, position), row);
                position++;
                continue;
            }

            foreach (var (operation, value) in argument.Elements)
            {
                if (EffectOf(row, template, position) is { } effect)
                {
                    yield return (operation, value, effect, Use(found, position), row);
                }

                position++;
            }
        }
    }

    private bool Accepts(SinkRow row) => Sink.Accepts(row, receiver, instance.Operation?.Type) && (row.Condition == SinkCondition.None || meets(row));

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

    private TemplateUse? Use((SyntaxNode Place, MessageTemplate Parsed)? template, int position)
        => template is { } known ? new TemplateUse(known.Place, position, sink.Library.TemplateLanguage) : null;

    private (SyntaxNode Place, MessageTemplate Parsed)? TemplateAt(int ordinal)
    {
        foreach (var argument in arguments)
        {
            if (argument.Ordinal == ordinal && argument.Operation.ConstantValue is { HasValue: true, Value: string text })
            {
                return (argument.Operation.Syntax, MessageTemplate.Parse(text, sink.Library.TemplateLanguage));
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
