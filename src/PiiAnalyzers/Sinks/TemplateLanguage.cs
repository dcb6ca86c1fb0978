namespace PiiAnalyzers.Sinks;

/// <summary>The dialects of message templates. They agree on braces and differ in what fills a hole.</summary>
internal enum TemplateLanguage
{
    /// <summary><see cref="string.Format(string, object[])"/>: numbers only, a hole takes the argument with its number.</summary>
    Composite,

    /// <summary>Microsoft.Extensions.Logging: holes take the arguments in order of appearance, even holes named <c>{1} {0}</c>.</summary>
    MicrosoftLogging,

    /// <summary>Serilog: in order of appearance, unless every hole is a number. What is no valid hole is text.</summary>
    Serilog,

    /// <summary>NLog: in order of appearance, unless every hole is a number.</summary>
    NLog,
}
