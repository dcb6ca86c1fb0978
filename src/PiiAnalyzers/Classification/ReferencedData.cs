using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>
/// Whether a team's own annotations are within reach of a compilation, in what it references. A host that only wires others up names
/// nothing personal and has the switches. What a framework annotates for itself, such as Identity's user, or the annotations' own assembly, says nothing of the team.
/// </summary>
internal static class ReferencedData
{
    private static readonly string[] Frameworks = ["Microsoft.", "System.", "PiiAnalyzers."];

    public static bool Any(Compilation compilation, Classifier classifier)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (classifier.CanBeClassified(assembly)
                && !Array.Exists(Frameworks, prefix => assembly.Name.StartsWith(prefix, StringComparison.Ordinal))
                && AnyIn(assembly.GlobalNamespace, classifier))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyIn(INamespaceOrTypeSymbol container, Classifier classifier)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner
                    ? (inner is INamedTypeSymbol type && classifier.OfType(type) is not null) || AnyIn(inner, classifier)
                    : classifier.Of(member) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
