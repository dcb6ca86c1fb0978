using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.SubjectRights;

/// <summary>Export and erasure of what lies deeper than in a list.</summary>
public sealed class NestedDataTests
{
    [Theory]
    [InlineData("List<List<Line>> P = new() { new() { L(1), L(2) }, new() { L(3) } };", "P[0][0].Name P[0][1].Name P[1][0].Name", "", "P[][].Name")]
    [InlineData("Line[][] P = new[] { new[] { L(1) }, null!, new Line[] { null!, L(2) } };", "P[0][0].Name P[2][1].Name", "", "P[][].Name")]
    [InlineData("Line[,] P = new[,] { { L(1) }, { L(2) } };", "P[0].Name P[1].Name", "", "P[].Name")]
    [InlineData("List<Line[,]> P = new() { new[,] { { L(1) } } };", "P[0][0].Name", "", "P[][].Name")]
    [InlineData("Dictionary<string, List<Line>> P = new() { [\"a\"] = new() { L(1), L(2) } };", "P[0][0].Name P[0][1].Name", "", "P[][].Name")]
    [InlineData("Dictionary<Line, List<Line>> P = new() { [L(1)] = new() { L(2) } };", "P.Keys[0].Name P[0][0].Name", "", "P.Keys[].Name P[][].Name")]
    [InlineData("Dictionary<Line, int> P = new() { [L(1)] = 1 };", "P.Keys[0].Name", "", "P.Keys[].Name")]
    [InlineData("List<Dictionary<int, Line[]>> P = new() { new() { [1] = new[] { L(1) } } };", "P[0][0][0].Name", "", "P[][][].Name")]
    [InlineData("System.Collections.Immutable.ImmutableArray<System.Collections.Immutable.ImmutableArray<Line>> P = System.Collections.Immutable.ImmutableArray.Create(System.Collections.Immutable.ImmutableArray.Create(L(1)), default);", "P[0][0].Name", "", "P[][].Name")]
    [InlineData("(Line, int) P = (L(1), 1);", "P.Item1.Name", "", "P.Item1.Name")]
    [InlineData("(Line First, Line[] Others) P = (L(1), new[] { L(2) });", "P.Item1.Name P.Item2[0].Name", "", "P.Item1.Name P.Item2[].Name")]
    [InlineData("List<(int Id, Line Line)> P = new() { (1, L(1)) };", "P[0].Item2.Name", "", "P[].Item2.Name")]
    [InlineData("Tuple<Line, int>? P = Tuple.Create(L(1), 1);", "P.Item1.Name", "", "P.Item1.Name")]
    [InlineData("(Line, Dot)? P = null;", "", "", "P.Item1.Name P.Item2.X")]
    [InlineData("(Line, (int, Line[]))? P = (L(1), (2, new[] { L(2) }));", "P.Item1.Name P.Item2.Item2[0].Name", "", "P.Item1.Name P.Item2.Item2[].Name")]
    [InlineData("System.Collections.Immutable.ImmutableArray<Line>? P = null;", "", "", "P[].Name")]
    [InlineData("System.Collections.Immutable.ImmutableArray<Line>? P = System.Collections.Immutable.ImmutableArray.Create(L(1));", "P[0].Name", "", "P[].Name")]
    [InlineData("Tuple<Line, int>? P = null;", "", "", "P.Item1.Name")]
    [InlineData("KeyValuePair<string, Line> P = new(\"a\", L(1));", "P.Value.Name", "", "P.Value.Name")]
    [InlineData("Lazy<Line> P = new(L(1));", "P.Value.Name", "", "P.Value.Name")]
    [InlineData("Lazy<Line> P = new(() => L(1));", "", "", "P.Value.Name")]
    [InlineData("List<List<List<Line>>> P = new() { new() { new() { L(1) } } };", "P[0][0][0].Name", "", "P[][][].Name")]
    [InlineData("List<List<Line?>?>? P = new() { null, new() { null, L(1) } };", "P[1][1].Name", "", "P[][].Name")]
    [InlineData("List<List<Line>>? P = null;", "", "", "P[][].Name")]
    [InlineData("(int, int, int, int, int, int, int, Line) P = (1, 2, 3, 4, 5, 6, 7, L(1));", "P.Item8.Name", "", "P.Item8.Name")]
    [InlineData("string P { get; set; } public Sample() { P = Own = \"x\"; }", "Own P", "", "P")]
    [InlineData("string P { get; } public Sample() { Own = \"x\"; P = \"to \" + Own; }", "Own P", "P", "P")]
    [InlineData("string P => \"to \" + Own;", "", "", "")]
    [InlineData("IEnumerable<INamed> P = new[] { L(1) };", "P[0].Name", "P", "")]
    [InlineData("INamed P = L(1);", "P.Name", "", "")]
    [InlineData("INamed P = new Foreign { Name = \"x\" };", "", "P", "")]
    [InlineData("Foreign P = new Foreign { Name = \"x\" };", "", "P", "")]
    [InlineData("Foreign? P = null;", "", "", "")]
    [InlineData("[Obsolete(\"gone\", true), PiiName] public string? P = \"x\";", "P", "", "P")]
    [InlineData("List<List<int>> P = new() { new() { 1 } };", "", "", "")]
    [InlineData("Dictionary<string, List<Clean>> P = new() { [\"a\"] = new() { new() } };", "", "", "")]
    [InlineData("List<List<Sample>> P = new();", "", "", "")]
    [InlineData("List<Dot> P = new() { new() { X = 1 } };", "P[0].X", "", "P[].X")]
    [InlineData("Dot[] P = new[] { new Dot { X = 1 } };", "P[0].X", "", "P[].X")]
    [InlineData("IList<Dot> P = Array.AsReadOnly(new[] { new Dot { X = 1 } });", "P[0].X", "P", "P[].X")]
    [InlineData("List<Dot?> P = new() { null, new Dot { X = 1 } };", "P[1].X", "P", "P[].X")]
    [InlineData("List<List<Dot>> P = new() { new() { new Dot { X = 1 } } };", "P[0][0].X", "P", "P[][].X")]
    [InlineData("(Dot, int) P = (new Dot { X = 1 }, 1);", "P.Item1.X", "P", "P.Item1.X")]
    public void Member_leads_to(string member, string exported, string remaining, string described)
    {
        var run = GeneratorRunner.Run("""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using PiiAnalyzers;
            public interface INamed { [PiiName] string? Name { get; set; } }
            public class Foreign : INamed { public string? Name { get; set; } }
            public partial class Line : INamed { [PiiName] public string? Name { get; set; } }
            public partial struct Dot { [PiiGeoLocation] public double X { get; set; } }
            public class Clean { public string Text { get; set; } = ""; }
            public partial class Sample
            {
                [PiiEmail] public string? Own { get; set; }
                MEMBER
                private static Line L(int i) => new Line { Name = "n" + i };
            }
            public static class Probe
            {
                public static string Print()
                {
                    var sample = new Sample();
                    var before = sample.ExportPersonalData().Where(v => !v.Value!.Equals(0.0)).Select(v => v.Path);
                    var text = string.Join(" ", before) + "|" + string.Join(" ", sample.ErasePersonalData()) + "|";
                    var left = sample.ExportPersonalData().Where(v => !v.Value!.Equals(0.0) && !v.Value.Equals(""));
                    return text + string.Join(" ", Sample.PersonalData.Select(m => m.Path).Where(p => p != "Own")) + "|" + (left.Any() && !text.Contains("|P") ? "left" : "");
                }
            }
            """.Replace("MEMBER", member.StartsWith('[') ? member : "public " + member, StringComparison.Ordinal));

        Assert.Null(run.Failure);
        Assert.Empty(GeneratorRunner.Problems(run.Output));
        Assert.Equal($"{exported}|{remaining}|{described}|", run.Print());
    }

    [Fact]
    public void Types_that_lead_to_each_other_in_lists_of_lists_are_described_and_visited_once()
    {
        var run = GeneratorRunner.Run("""
            using System.Collections.Generic;
            using System.Linq;
            using PiiAnalyzers;
            public partial class Person { [PiiName] public string Name { get; set; } = "n"; public List<List<Family>> Families { get; } = new(); public (Person?, int) Friend; }
            public partial class Family { [PiiPostalAddress] public string Home { get; set; } = "h"; public Dictionary<string, Person[]> Members { get; } = new(); }
            public static class Probe
            {
                public static string Print()
                {
                    var person = new Person();
                    person.Friend = (person, 1);
                    var family = new Family();
                    family.Members.Add("x", new[] { person });
                    person.Families.Add(new() { family, family });
                    return string.Join(" ", Person.PersonalData.Select(m => m.Path)) + "|" + string.Join(" ", Family.PersonalData.Select(m => m.Path)) + "|" + string.Join(" ", person.ExportPersonalData().Select(v => v.Path));
                }
            }
            """);

        Assert.Null(run.Failure);
        Assert.Equal("Name|Home|Name Families[0][0].Home", run.Print());
    }

    [Fact]
    public void Member_that_hides_a_classified_one_hides_no_data()
    {
        var run = GeneratorRunner.Run("""
            using System.Linq;
            using PiiAnalyzers;
            public partial class Base { [PiiEmail] public string Mail { get; set; } = "base@example.com"; [PiiName] public string Name = "Base"; [PiiPhone] protected string Phone { get; set; } = "5551234567"; }
            public partial class Sample : Base { public new string Mail { get; set; } = "own@example.com"; [PiiName] public new string Name = "Own"; public new int Phone { get; set; } = 7; }
            public static class Probe
            {
                public static string Print()
                {
                    var sample = new Sample();
                    return sample + "\n" + sample.ToRedacted() + "\n" + string.Join(" ", sample.ExportPersonalData().Select(v => v.Path + "=" + v.Value)) + "\n" + string.Join(" ", sample.ErasePersonalData()) + "|" + string.Join(" ", sample.ExportPersonalData().Select(v => v.Path + "=" + v.Value));
                }
            }
            """);

        Assert.Null(run.Failure);
        Assert.Equal(
            """
            Sample { Mail = b***@example.com, Name = B***, Mail = own@example.com, Name = ***, Phone = 7 }
            Sample { Mail = own@example.com, Name = ***, Phone = 7 }
            Mail=base@example.com Name=Base Name=Own Phone=5551234567
            |Mail= Name= Name= Phone=
            """,
            run.Print());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_bases_keep_to_themselves_is_exported_and_erased_too(bool inAnotherAssembly)
    {
        const string Bases = """
            using System.Collections.Generic;
            using PiiAnalyzers;
            public partial class Line { [PiiName] public string? Name { get; set; } = "line"; }
            public abstract partial class First { [PiiPhone] private string? _phone = "555"; [PiiEmail] public string? Mail { get; set; } = "m"; public int Digits => _phone?.Length ?? 0; }
            public partial class Second : First { public int Rank { get; set; } }
            public partial class Third : Second { [PiiHealth] protected string? Illness { get; set; } = "flu"; private protected readonly List<Line> _lines = new() { new() }; }
            """;
        const string Derived = """
            using System.Linq;
            using PiiAnalyzers;
            public sealed partial class Fourth : Third { [PiiTaxId] private string? _phone = "999"; public int Own => _phone?.Length ?? 0; }
            public partial record Open { [PiiName] internal string? Name { get; set; } = "n"; [PiiEmail] public string? Mail { get; set; } = "m"; }
            public sealed partial record Closed : Open { [PiiName] public new string? Name { get; set; } = "c"; }
            public static class Probe
            {
                public static string Print() => Show(new Fourth(), new Fourth()) + "\n" + Show(new Closed(), new Closed()) + "\n" + string.Join(" ", Fourth.PersonalData.Select(m => m.Path)) + "\n" + string.Join(" ", Closed.PersonalData.Select(m => m.Path));
                private static string Show(IPersonalDataCarrier exported, IPersonalDataCarrier erased)
                {
                    var run = new PersonalDataErasureRun(null);
                    run.Visit(erased);
                    return string.Join(" ", PersonalDataExport.Of(exported).Select(v => v.Path + "=" + v.Value)) + "|" + string.Join(" ", run.Remaining) + "|" + string.Join(" ", PersonalDataExport.Of(erased).Select(v => v.Path + "=" + v.Value));
                }
            }
            """;
        var bases = GeneratorRunner.Emit(GeneratorRunner.Run(Bases, assembly: "Bases").Output);
        var run = inAnotherAssembly
            ? GeneratorRunner.Run(Derived, references: [.. GeneratorReferences.Annotated, Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(bases)])
            : GeneratorRunner.Run([Bases, Derived]);

        Assert.Null(run.Failure);
        Assert.Empty(GeneratorRunner.Problems(run.Output));
        Assert.Equal(
            inAnotherAssembly
            ? """
            Mail=m _phone=999 Illness=flu _lines[0].Name=line _phone=555||
            Mail=m Name=c Name=n||
            Mail _phone
            Mail Name Name
            """
            : """
            Mail=m _phone=999 Illness=flu _lines[0].Name=line _phone=555||
            Mail=m Name=c Name=n||
            Mail _phone Illness _phone _lines[].Name
            Mail Name Name
            """,
            inAnotherAssembly ? run.Print(bases) : run.Print());
    }
}
