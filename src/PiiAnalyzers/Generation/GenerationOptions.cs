using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation;

/// <summary>What a project refers to and asks for: which helpers are generated, beside the types themselves. Compared by value.</summary>
/// <param name="LogPrefix">What the names of generated log methods begin with; empty for none of them.</param>
/// <param name="HasLogging">Whether Microsoft.Extensions.Logging.Abstractions can be named.</param>
/// <param name="HasHandlers">Whether interpolated string handlers can be written and told what their holes are.</param>
/// <param name="HasSerilog">Whether Serilog can be named.</param>
/// <param name="HasJson">Whether the JSON support of the annotations can be named.</param>
/// <param name="AllowsNullable">Whether the language version knows <c>#nullable</c>.</param>
/// <param name="DeclaresEmbedded">Whether the attribute that hides types from other assemblies is declared in the project already.</param>
internal sealed record GenerationOptions(string LogPrefix, bool HasLogging, bool HasHandlers, bool HasSerilog, bool HasJson, bool AllowsNullable, bool DeclaresEmbedded)
{
    /// <summary>As <c>build_property</c> from MSBuild, and as it is from a global configuration file.</summary>
    private const string LogPrefixKey = "pii_analyzers.log_method_prefix";
    private const string LogPrefixProperty = "build_property.PiiLogMethodPrefix";
    private const string DefaultLogPrefix = "Log";

    public static string LogPrefixOf(Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions options)
        => (options.TryGetValue(LogPrefixKey, out var prefix) || options.TryGetValue(LogPrefixProperty, out prefix)) && prefix.Trim() is { Length: > 0 } name
            ? name == "none" ? string.Empty : SyntaxFacts.IsValidIdentifier(name) ? name : DefaultLogPrefix
            : DefaultLogPrefix;

    public static GenerationOptions Of(Compilation compilation, string logPrefix)
    {
        var version = (compilation as CSharpCompilation)?.LanguageVersion ?? LanguageVersion.CSharp1;
        var isSupported = version >= LanguageVersion.CSharp7_3 && compilation.GetTypeByMetadataName(Carriers.InterfaceName) is { } carrier && GlobalNames.CanReach(compilation, carrier)
            && compilation.GetTypeByMetadataName("System.Span`1") is not null;
        return new(
            logPrefix,
            isSupported && Has(compilation, "Microsoft.Extensions.Logging.ILogger") && Has(compilation, "PiiAnalyzers.RedactedLogValues`2"),
            isSupported && version >= LanguageVersion.CSharp10 && Has(compilation, "PiiAnalyzers.RedactedMessage")
                && Has(compilation, "System.Runtime.CompilerServices.InterpolatedStringHandlerArgumentAttribute") && Has(compilation, "System.Runtime.CompilerServices.CallerArgumentExpressionAttribute"),
            isSupported && Has(compilation, "Serilog.Core.IDestructuringPolicy"),
            isSupported && Has(compilation, "PiiAnalyzers.RedactedJson") && Has(compilation, "System.Text.Json.Serialization.Metadata.JsonTypeInfo"),
            version >= LanguageVersion.CSharp8,
            compilation.Assembly.GetTypeByMetadataName("Microsoft.CodeAnalysis.EmbeddedAttribute") is not null);
    }

    private static bool Has(Compilation compilation, string name)
        => compilation.GetTypeByMetadataName(name) is { } type && GlobalNames.CanReach(compilation, type) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
}
