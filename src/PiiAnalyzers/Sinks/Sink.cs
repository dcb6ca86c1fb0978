using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Sinks;

/// <summary>A method, constructor or property of this compilation that the catalogue knows, with a row for each parameter that discloses.</summary>
/// <param name="Member">The method or property, as declared.</param>
/// <param name="Library">The library it belongs to.</param>
/// <param name="Rows">By parameter ordinal; null for parameters that disclose nothing. A property has one entry, the assigned value.</param>
internal sealed record Sink(ISymbol Member, SinkLibrary Library, ImmutableArray<SinkRow?> Rows)
{
    /// <summary>
    /// What else the member is, when it discloses to several places: another family, for other parameters or other receivers.
    /// </summary>
    public Sink? Other { get; init; }

    /// <summary>The row by which the object that the member is called on is disclosed; null when it is not.</summary>
    public SinkRow? Receiver { get; init; }

    /// <summary>The name that messages use: <c>LoggerExtensions.LogInformation</c>.</summary>
    public string DisplayName => Member is IMethodSymbol { MethodKind: MethodKind.Constructor }
        ? "new " + Member.ContainingType.Name
        : Member.ContainingType.Name + "." + (Member is IPropertySymbol { IsIndexer: true } ? "this[]" : Member.Name);

    /// <summary>Ordinal of the named parameter, or -1.</summary>
    public int OrdinalOf(string? parameter)
    {
        if (parameter is not null && Member is IMethodSymbol method)
        {
            foreach (var candidate in method.Parameters)
            {
                if (candidate.Name == parameter)
                {
                    return candidate.Ordinal;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether the call is a sink for this receiver; rows without a list of receivers accept any.</summary>
    public static bool Accepts(SinkRow row, ISymbol? receiver, ITypeSymbol? receiverType = null)
    {
        if (row.Receivers is null)
        {
            return true;
        }

        foreach (var name in NameList.Split(row.Receivers))
        {
            if (name.EndsWith(SinkRow.Any, StringComparison.Ordinal))
            {
                if (receiverType is INamedTypeSymbol named && Classification.MetadataNames.Is(named, name.Substring(0, name.Length - SinkRow.Any.Length)))
                {
                    return true;
                }

                continue;
            }

            if (receiver is not IPropertySymbol { ContainingType: { } type })
            {
                continue;
            }

            var dot = name.LastIndexOf('.');
            if (name.Length - dot - 1 == receiver.Name.Length && name.EndsWith(receiver.Name, StringComparison.Ordinal)
                && Classification.MetadataNames.IsOrDerivesFrom(type, name.Substring(0, dot)))
            {
                return true;
            }
        }

        return false;
    }
}
