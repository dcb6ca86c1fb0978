using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow.Gate;

/// <summary>
/// The marker names that referenced assemblies bring, kept with their metadata where nothing is configured. To find them all types of these assemblies
/// are read, and a compiler that goes on from build to build has the same assemblies each time.
/// </summary>
internal static class KnownMarkers
{
    /// <summary>Projects that share the first of these assemblies and differ in the others; after that many the oldest is forgotten.</summary>
    private const int MaxEntries = 16;

    private static readonly ConditionalWeakTable<MetadataId, List<Entry>> Known = new();

    public static MarkerNames In(Compilation compilation, Classifier classifier)
    {
        // Projects that are compiled along with this one have no metadata, and change.
        var assemblies = MarkerNames.Assemblies(compilation, classifier).Select(static assembly => assembly.GetMetadata()?.Id).ToArray();
        if (assemblies is not [{ } first, ..] || Array.IndexOf(assemblies, null) >= 0 || compilation.Options.MetadataImportOptions != MetadataImportOptions.Public)
        {
            return MarkerNames.In(compilation, classifier);
        }

        var entries = Known.GetOrCreateValue(first);
        lock (entries)
        {
            if (entries.Find(entry => entry.Assemblies.SequenceEqual(assemblies)) is { } known)
            {
                return known.Names;
            }
        }

        var names = MarkerNames.In(compilation, classifier);
        lock (entries)
        {
            if (entries.Count == MaxEntries)
            {
                entries.RemoveAt(0);
            }

            entries.Add(new(assemblies, names));
        }

        return names;
    }

    private sealed record Entry(MetadataId?[] Assemblies, MarkerNames Names);
}
