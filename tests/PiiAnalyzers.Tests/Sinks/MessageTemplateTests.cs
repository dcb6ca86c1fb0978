using Microsoft.Extensions.Logging;
using PiiAnalyzers.Sinks;
using Serilog.Parsing;

namespace PiiAnalyzers.Tests.Sinks;

public class MessageTemplateTests
{
    private static readonly object[] Values = ["v0", "v1", "v2"];

    /// <summary>Templates that every dialect with names accepts.</summary>
    public static TheoryData<string> NamedTemplates =>
    [
        "", "no hole", "{A}", "{A} and {B}", "{A} {A}", "{{A}}", "{{A}} {B}", "{{{A}}}", "{{{{A}}}} {B}", "}} {A} {{",
        "{@A} {$B} {C}", "{A,10}", "{A,-10:x}", "{A:yyyy-MM-dd HH:mm:ss}", "{A:a,b}", "{@A,5:x}", "{first_name} {User.Name} {_x1}",
        "{0} {A}", "{A} {0}",
    ];

    [Theory]
    [MemberData(nameof(NamedTemplates))]
    [InlineData("{0} {1}")]
    [InlineData("{1} {0}")]
    [InlineData("{0} {0:x}")]
    [InlineData("{@0} {$1}")]
    [InlineData("{A-B} {B}")]
    [InlineData("{ A} {B}")]
    [InlineData("{} {B}")]
    [InlineData("{A {B}")]
    [InlineData("{A,x} {B}")]
    [InlineData("{A, 5} {B}")]
    [InlineData("{A,} {B}")]
    [InlineData("{A:{{x} {B}")]
    [InlineData("{A:}} {B}")]
    [InlineData("{1A} {B}")]
    [InlineData("{A.} {B}")]
    [InlineData("{0 } {B}")]
    [InlineData("{@} {@@B} {C}")]
    public void Serilog_agrees(string text)
    {
        var tokens = new MessageTemplateParser().Parse(text).Tokens.OfType<PropertyToken>().ToList();
        var positional = tokens.Count > 0 && tokens.TrueForAll(static token => token.IsPositional);
        var expected = tokens.Select((token, index) =>
        {
            var argument = positional && token.TryGetPositionalValue(out var position) ? position : index;
            return $"{token} {token.PropertyName} {token.Destructuring} {argument}";
        });

        var template = MessageTemplate.Parse(text, TemplateLanguage.Serilog);

        Assert.Equal(expected, template.Holes.Select(hole => $"{Raw(template, hole)} {template.NameOf(hole)} {hole.Capture} {hole.Argument}"));
        Assert.Equal(positional, template.IsPositional);
    }

    [Theory]
    [MemberData(nameof(NamedTemplates))]
    [InlineData("{0} {1}")]
    [InlineData("{1} {0}")]
    [InlineData("{0} {0}")]
    [InlineData("{@0} {$1}")]
    [InlineData("{0 } {1}")]
    [InlineData("{A-B} { B} {}")]
    [InlineData("{A {B}")]
    [InlineData("{A, 5 } {B}")]
    [InlineData("{A:{{x}}} {B}")]
    [InlineData("{@} {@@B} {C}")]
    public void NLog_agrees(string text)
    {
        var parameters = new NLog.LogEventInfo(NLog.LogLevel.Info, "name", null, text, Values).MessageTemplateParameters;
        var expected = parameters.Select(static parameter =>
        {
            var capture = parameter.CaptureType switch
            {
                NLog.MessageTemplates.CaptureType.Serialize => TemplateCapture.Destructure,
                NLog.MessageTemplates.CaptureType.Stringify => TemplateCapture.Stringify,
                _ => TemplateCapture.Default,
            };
            return $"{parameter.Name} {capture} {parameter.Value}";
        });

        var template = MessageTemplate.Parse(text, TemplateLanguage.NLog);

        Assert.Equal(expected, template.Holes.Select(hole => $"{template.NameOf(hole)} {hole.Capture} {Values[hole.Argument]}"));
        Assert.Equal(template.Holes.Length > 0 && parameters.IsPositional, template.IsPositional);
    }

    [Theory]
    [MemberData(nameof(NamedTemplates))]
    [InlineData("{0} {1}")]
    [InlineData("{1} {0}")]
    [InlineData("{0} {0}")]
    [InlineData("{A-B} { B} {}")]
    [InlineData("{A {B}")]
    [InlineData("{A:x}}}")]
    public void Microsoft_agrees(string text)
    {
        var logger = new CapturingLogger();
        logger.LogInformation(text, Values);

        var template = MessageTemplate.Parse(text, TemplateLanguage.MicrosoftLogging);

        // The sign is a part of the name for Microsoft; what follows it is what a provider makes of it.
        Assert.Equal(logger.State, template.Holes.Select(hole => $"{template.NameOf(hole)} {Values[hole.Argument]}"));
        Assert.False(template.IsPositional);
    }

    [Theory]
    [InlineData("no hole")]
    [InlineData("{0} {1}")]
    [InlineData("{1} {0} {1}")]
    [InlineData("{{0}} {0}")]
    [InlineData("{{{2}}}")]
    [InlineData("{0:x}}}")]
    [InlineData("{0 } {1:x}")]
    public void String_format_agrees(string text)
    {
        var template = MessageTemplate.Parse(text, TemplateLanguage.Composite);
        var filled = text;
        foreach (var hole in template.Holes.Reverse())
            filled = filled.Remove(hole.Start, hole.Length).Insert(hole.Start, (string)Values[hole.Argument]);

        Assert.Equal(string.Format(null, text, Values), filled.Replace("{{", "{").Replace("}}", "}"));
    }

    [Theory]
    [InlineData("{A}")]
    [InlineData("{@0}")]
    [InlineData("{-1}")]
    [InlineData("{99999999999}")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{0")]
    [InlineData("{}")]
    public void Composite_format_takes_numbers_only(string text) =>
        Assert.Empty(MessageTemplate.Parse(text, TemplateLanguage.Composite).Holes);

    [Theory]
    [InlineData("{")]
    [InlineData("{A")]
    [InlineData("a { b")]
    [InlineData("{A:x")]
    [InlineData("{A,")]
    [InlineData("{@")]
    public void Unterminated_hole_is_text(string text)
    {
        foreach (var language in Enum.GetValues<TemplateLanguage>())
            Assert.Empty(MessageTemplate.Parse(text, language).Holes);
    }

    [Fact]
    public void Span_covers_the_whole_hole()
    {
        var template = MessageTemplate.Parse("Mail {@To,-10:x} sent", TemplateLanguage.Serilog);

        var hole = Assert.Single(template.Holes);
        Assert.Equal(new TemplateHole(Start: 5, Length: 11, NameStart: 7, NameLength: 2, Argument: 0, TemplateCapture.Destructure), hole);
        Assert.Equal("To", template.NameOf(hole));
    }

    [Fact]
    public void Argument_without_hole_has_none()
    {
        var template = MessageTemplate.Parse("{A}", TemplateLanguage.MicrosoftLogging);

        Assert.True(template.TryGetHole(0, out _));
        Assert.False(template.TryGetHole(1, out _));
        Assert.Null(template.CaptureOf(1));
    }

    [Fact]
    public void Argument_of_several_holes_is_as_revealing_as_the_worst()
    {
        var template = MessageTemplate.Parse("{$0} {@0} {1} {$1}", TemplateLanguage.Serilog);

        Assert.Equal(TemplateCapture.Destructure, template.CaptureOf(0));
        Assert.Equal(TemplateCapture.Default, template.CaptureOf(1));
        Assert.True(template.TryGetHole(1, out var first));
        Assert.Equal(10, first.Start);
    }

    [Theory]
    [InlineData(TemplateLanguage.MicrosoftLogging, "{1} {0}", 1)]
    [InlineData(TemplateLanguage.Serilog, "{1} {0}", 0)]
    [InlineData(TemplateLanguage.NLog, "{1} {0}", 0)]
    [InlineData(TemplateLanguage.Composite, "{1} {0}", 0)]
    [InlineData(TemplateLanguage.Serilog, "{1} {B}", 1)]
    [InlineData(TemplateLanguage.NLog, "{1} {B}", 1)]
    public void Numbers_count_when_all_are_numbers_and_the_library_reads_them(object language, string text, int expected) =>
        Assert.Equal(expected, MessageTemplate.Parse(text, (TemplateLanguage)language).Holes[1].Argument);

    private static string Raw(MessageTemplate template, TemplateHole hole) => template.Text.Substring(hole.Start, hole.Length);

    private sealed class CapturingLogger : ILogger
    {
        public List<string> State { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            foreach (var (key, value) in (IEnumerable<KeyValuePair<string, object?>>)(object)state!)
            {
                if (key != "{OriginalFormat}")
                    State.Add($"{key.TrimStart('@', '$')} {value}");
            }
        }
    }
}
