// Scores a SARIF file against the labels: dotnet run --file score.cs -- findings.sarif [rule ...]
// Without rules, a finding hits if its id is the one of the label. With rules, a finding of any of them does.
#:property PublishAot=false
using System.Text.Json;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: dotnet run --file score.cs -- findings.sarif [rule ...]");
    return 2;
}

string[] ownRules = ["PII1001", "PII1002", "PII1005"];
var anyOf = args.Skip(1).ToHashSet();
var cases = FindCases();
var labels = Directory.EnumerateFiles(cases, "*.cs", SearchOption.AllDirectories)
    .Select(path => (Path: path, Name: Path.GetRelativePath(cases, path).Replace('\\', '/')))
    .SelectMany(file => File.ReadLines(file.Path).Select((text, index) => (Place: $"{file.Name}:{index + 1}", Label: Label(text))))
    .Where(line => line.Label is not null)
    .ToDictionary(line => line.Place, line => line.Label!);

var hits = new HashSet<string>();
var alarms = new SortedSet<string>(StringComparer.Ordinal);
using var sarif = JsonDocument.Parse(File.ReadAllText(args[0]));
foreach (var run in sarif.RootElement.GetProperty("runs").EnumerateArray())
{
    foreach (var result in run.GetProperty("results").EnumerateArray())
    {
        var rule = result.GetProperty("ruleId").GetString()!;
        if (!(anyOf.Count == 0 ? ownRules.Contains(rule) : anyOf.Contains(rule)) || !result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
        {
            continue;
        }

        var location = locations[0].GetProperty("physicalLocation");
        var uri = location.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        var start = uri.LastIndexOf("/cases/", StringComparison.Ordinal);
        var name = start >= 0 ? uri[(start + 7)..] : uri.StartsWith("cases/", StringComparison.Ordinal) ? uri[6..] : null;
        if (name is null)
        {
            continue;
        }

        var place = $"{name}:{location.GetProperty("region").GetProperty("startLine").GetInt32()}";
        labels.TryGetValue(place, out var label);
        if (label is null || label == "CLEAN")
        {
            alarms.Add(place);
        }
        else if (anyOf.Count > 0 || label == rule)
        {
            hits.Add(place);
        }
    }
}

Console.WriteLine($"{"area",-20}{"leaks",7}{"clean",7}{"found",7}{"false",7}{"recall",9}{"precision",11}");
foreach (var area in labels.GroupBy(label => label.Key[..label.Key.IndexOf('/')]).OrderBy(area => area.Key, StringComparer.Ordinal))
{
    Print(area.Key, area.ToList(), place => place.StartsWith(area.Key + "/", StringComparison.Ordinal));
}

Print("all", labels.ToList(), _ => true);
foreach (var miss in labels.Where(label => label.Value != "CLEAN" && !hits.Contains(label.Key)).OrderBy(label => label.Key, StringComparer.Ordinal))
{
    Console.WriteLine($"missed {miss.Key} {miss.Value}");
}

foreach (var alarm in alarms)
{
    Console.WriteLine($"false  {alarm}");
}

return 0;

void Print(string name, List<KeyValuePair<string, string>> area, Func<string, bool> belongs)
{
    var leaks = area.Count(label => label.Value != "CLEAN");
    var found = hits.Count(belongs);
    var wrong = alarms.Count(belongs);
    var recall = leaks == 0 ? 1 : (double)found / leaks;
    var precision = found + wrong == 0 ? 1 : (double)found / (found + wrong);
    Console.WriteLine(FormattableString.Invariant($"{name,-20}{leaks,7}{area.Count - leaks,7}{found,7}{wrong,7}{recall,9:0.000}{precision,11:0.000}"));
}

static string? Label(string line)
{
    var leak = line.LastIndexOf("// LEAK ", StringComparison.Ordinal);
    return leak >= 0 ? line[(leak + 8)..].Split(' ')[0]
        : line.Contains("// CLEAN ", StringComparison.Ordinal) ? "CLEAN"
        : null;
}

static string FindCases()
{
    foreach (var start in new[] { AppContext.GetData("EntryPointFileDirectoryPath") as string, Directory.GetCurrentDirectory() })
    {
        if (start is not null && Directory.Exists(Path.Combine(start, "cases")))
        {
            return Path.Combine(start, "cases");
        }
    }

    throw new DirectoryNotFoundException("Run this from the folder that holds 'cases'.");
}
