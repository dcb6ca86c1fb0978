using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Configuration;

/// <summary>
/// Reads the keys <c>pii_analyzers.*</c>. What is personal does not depend on the file that asks, so the global options and the sections
/// of all files count together: lists are joined, of numbers the largest counts, and a switch is on when any section turns it on.
/// </summary>
internal sealed class KeyReader
{
    private readonly HashSet<AnalyzerConfigOptions> _seen = [];
    private readonly HashSet<(string Key, string Value)> _values = [];
    private readonly HashSet<string> _unknown = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<ConfiguredAttribute>.Builder AdditionalAttributes { get; } = ImmutableArray.CreateBuilder<ConfiguredAttribute>();

    public ImmutableArray<ConfiguredAttribute>.Builder ExcludedAttributes { get; } = ImmutableArray.CreateBuilder<ConfiguredAttribute>();

    public ImmutableArray<ConfiguredEntry>.Builder Entries { get; } = ImmutableArray.CreateBuilder<ConfiguredEntry>();

    public ImmutableArray<ConfigurationProblem>.Builder Problems { get; } = ImmutableArray.CreateBuilder<ConfigurationProblem>();

    public int? MaxCallDepth { get; private set; }

    public int? MaxDispatchTargets { get; private set; }

    public bool ReportBounds { get; private set; }

    public void Read(AnalyzerConfigOptions options)
    {
        // Files of one folder share their options.
        if (!_seen.Add(options))
        {
            return;
        }

        foreach (var key in OptionNames.All)
        {
            if (options.TryGetValue(key, out var value) && _values.Add((key, value)))
            {
                Read(key, value.Trim());
            }
        }

        foreach (var key in KeysOf(options))
        {
            if (key.StartsWith(OptionNames.Prefix, StringComparison.OrdinalIgnoreCase)
                && !OptionNames.All.Contains(key, StringComparer.OrdinalIgnoreCase)
                && _unknown.Add(key))
            {
                Problems.Add(new(new(key, null, default, default), $"there is no such key: use {string.Join(", ", OptionNames.All)}"));
            }
        }
    }

    private void Read(string key, string value)
    {
        switch (key)
        {
            case OptionNames.AdditionalAttributes:
                foreach (var item in ValueList.Split(value))
                {
                    ReadAttribute(key, item, AdditionalAttributes, takesMeaning: true);
                }

                break;
            case OptionNames.ExcludedAttributes:
                foreach (var item in ValueList.Split(value))
                {
                    ReadAttribute(key, item, ExcludedAttributes, takesMeaning: false);
                }

                break;
            case OptionNames.Sanitizers:
                foreach (var item in ValueList.Split(value))
                {
                    ReadSanitizer(key, item);
                }

                break;
            case OptionNames.Sinks:
                foreach (var item in ValueList.Split(value))
                {
                    ReadSink(key, item);
                }

                break;
            case OptionNames.MaxCallDepth:
                MaxCallDepth = Larger(MaxCallDepth, Number(key, value));
                break;
            case OptionNames.MaxDispatchTargets:
                MaxDispatchTargets = Larger(MaxDispatchTargets, Number(key, value));
                break;
            case OptionNames.ReportBounds:
                if (!bool.TryParse(value, out var isOn))
                {
                    Fail(key, value, $"'{value}' is neither 'true' nor 'false'");
                }

                ReportBounds |= isOn;
                break;
        }
    }

    private void ReadAttribute(string key, string item, ImmutableArray<ConfiguredAttribute>.Builder attributes, bool takesMeaning)
    {
        var equals = item.IndexOf('=');
        var name = (equals < 0 ? item : item.Substring(0, equals)).Trim();
        name = name.StartsWith("T:", StringComparison.Ordinal) ? name.Substring(2) : name;
        var meaning = new AttributeMeaning(Verdict.Personal, Category.Unspecified);
        if (DocumentationIds.ProblemOf("T:" + name) is not null)
        {
            Fail(key, item, $"'{name}' is not the full name of an attribute: write it with its namespace, 'Contoso.SensitiveAttribute'");
            return;
        }

        if (equals >= 0)
        {
            var value = item.Substring(equals + 1).Trim();
            if (!takesMeaning)
            {
                Fail(key, item, "an attribute that is excluded has no category: write its name alone");
                return;
            }

            if (string.Equals(value, "none", StringComparison.OrdinalIgnoreCase))
            {
                meaning = new(Verdict.NotPersonal, Category.Unspecified);
            }
            else if (EntryParser.CategoryOf(value) is { } category)
            {
                meaning = new(Verdict.Personal, category);
            }
            else
            {
                Fail(key, item, EntryParser.UnknownCategory(value));
                return;
            }
        }

        attributes.Add(new(name, meaning, EntryPlace.OfKey(key, item)));
    }

    private void ReadSanitizer(string key, string item)
    {
        var id = string.Concat(item.Where(static c => !char.IsWhiteSpace(c)));
        var hasKind = id.Length > 1 && id[1] == ':';
        if (hasKind ? id[0] is not ('M' or 'T') || DocumentationIds.ProblemOf(id) is not null : DocumentationIds.ProblemOf("T:" + id) is not null)
        {
            Fail(key, item, "write the id of a method or type, 'M:Contoso.Scrub.Clean(System.String)', or the full name of methods, 'Contoso.Scrub.Clean'");
            return;
        }

        Entries.Add(new(id, null, EntryMeaning.Sanitizer, default, null, EntryPlace.OfKey(key, item)));
    }

    private void ReadSink(string key, string item)
    {
        var equals = item.IndexOf('=');
        var kind = equals < 0 ? "" : item.Substring(equals + 1).Trim();
        var entry = kind.Length == 0 || kind.StartsWith("sink:", StringComparison.OrdinalIgnoreCase) ? item : item.Substring(0, equals) + "= sink:" + kind;
        var result = EntryParser.Parse(entry, EntryPlace.OfKey(key, item));
        if (result.Entry is { Meaning: EntryMeaning.Sink } sink)
        {
            Entries.Add(sink);
        }
        else
        {
            Fail(key, item, result.Problem ?? "write 'M:Contoso.Audit.Write(System.String)(text) = Log'");
        }
    }

    private int? Number(string key, string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        Fail(key, value, $"'{value}' is not a number above 0");
        return null;
    }

    private static int? Larger(int? left, int? right) => left is null || right > left ? right : left;

    private void Fail(string key, string item, string reason) => Problems.Add(new(EntryPlace.OfKey(key, item), reason));

    /// <summary>Hosts of their own need not list keys; then misspelt ones go unnoticed.</summary>
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }
}
