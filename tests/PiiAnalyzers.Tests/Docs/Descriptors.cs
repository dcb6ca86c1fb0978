using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiAnalyzers.Tests.Docs;

/// <summary>Every descriptor that an analyzer of the product declares, by id.</summary>
internal static class Descriptors
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(RuleIds).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .SelectMany(static type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .DistinctBy(static descriptor => descriptor.Id)
            .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    /// <summary>The ids that are declared as constants.</summary>
    public static IEnumerable<string> DeclaredIds
        => typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(static constant => constant.IsLiteral).Select(static constant => (string)constant.GetRawConstantValue()!);

    public static TheoryData<string> Ids => [.. All.Select(static descriptor => descriptor.Id)];

    public static DiagnosticDescriptor Of(string id) => All.Single(descriptor => descriptor.Id == id);

    public static string Title(DiagnosticDescriptor descriptor) => descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The severity as pages name it.</summary>
    public static string Severity(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "Suggestion" : descriptor.DefaultSeverity.ToString();

    /// <summary>The severity as the tables of the readmes name it.</summary>
    public static string Default(DiagnosticDescriptor descriptor) => descriptor.IsEnabledByDefault ? Severity(descriptor) : "Off";
}
