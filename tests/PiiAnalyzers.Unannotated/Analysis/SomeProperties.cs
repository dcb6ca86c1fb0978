using System.Text;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Unannotated.Analysis;

/// <summary>Says of every so many text properties of an assembly that they are personal.</summary>
internal static class SomeProperties
{
    private const int Every = 20;

    /// <summary>The assemblies of which that is said, and whether a test runs on them without being asked.</summary>
    public static TheoryData<string, bool> Assemblies => new()
    {
        { "Hangfire.Core", true },
        { "Serilog", true },
        { "Newtonsoft.Json", false },
        { "NLog", true },
        { "Quartz", false },
        { "MassTransit", false },
        { "Microsoft.EntityFrameworkCore", false },
        { "Rebus", false },
        { "Stripe.net", false },
        { "Umbraco.Core", false },
    };

    /// <summary>The lines of a <c>*.pii.txt</c>.</summary>
    public static string Of(INamespaceSymbol root)
    {
        var text = new StringBuilder();
        var properties = TypesIn(root)
            .SelectMany(static type => type.GetMembers().OfType<IPropertySymbol>())
            .Where(static property => property is { Type.SpecialType: SpecialType.System_String, IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true });
        foreach (var property in properties.Where(static (_, index) => index % Every == 0))
        {
            text.Append(property.GetDocumentationCommentId()).AppendLine(" = Name");
        }

        return text.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var inner in TypesIn(member))
            {
                yield return inner;
            }
        }
    }
}
