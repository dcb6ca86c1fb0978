using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Sinks;

/// <summary>
/// Which libraries of the catalogue an assembly declares an anchor of. Each of some hundred references would be asked for each of a
/// hundred types, and a compiler that goes on from edit to edit, or from build to build, has the same references each time.
/// </summary>
internal static class LibraryAnchors
{
    private static readonly ConditionalWeakTable<MetadataId, bool[]> Known = new();

    /// <summary>Shared by the many assemblies that declare none.</summary>
    private static readonly bool[] None = new bool[SinkCatalogue.Libraries.Length];

    /// <summary>For each library of the catalogue, in its order, whether the compilation or one of its references declares an anchor.</summary>
    public static bool[] In(Compilation compilation)
    {
        var reached = new bool[SinkCatalogue.Libraries.Length];
        Merge(Of(compilation.Assembly), reached);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            // Projects that are compiled along with this one have no metadata, and change.
            Merge(assembly.GetMetadata()?.Id is { } id ? Known.GetValue(id, _ => Of(assembly)) : Of(assembly), reached);
        }

        return reached;
    }

    private static void Merge(bool[] declared, bool[] reached)
    {
        for (var i = 0; declared != None && i < reached.Length; i++)
        {
            reached[i] |= declared[i];
        }
    }

    private static bool[] Of(IAssemblySymbol assembly)
    {
        var declared = None;
        for (var i = 0; i < SinkCatalogue.Libraries.Length; i++)
        {
            foreach (var anchor in SinkCatalogue.Libraries[i].Anchors)
            {
                if (assembly.GetTypeByMetadataName(anchor) is not null)
                {
                    declared = declared == None ? new bool[None.Length] : declared;
                    declared[i] = true;
                    break;
                }
            }
        }

        return declared;
    }
}
