using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.Leaks;

/// <summary>Unusual types, filled with canaries: none is shown, each is exported, and what erasure does not report is gone.</summary>
[Collection(CanaryProbe.Console)]
public sealed class UnusualLeakTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void No_unusual_type_shows_a_canary(int set)
    {
        var source = UnusualShapes.All[set];
        var shown = CanaryProbe.Show(SampleLeakTests.Usings, source);

        Assert.Equal(
            source.Split('\n').Select(static line => line.Split("// view ", StringSplitOptions.None)).Where(static parts => parts.Length > 1).SelectMany(static parts => parts[1].Split(',', StringSplitOptions.TrimEntries)).Order(StringComparer.Ordinal),
            shown.Keys.Select(name => set == 4 ? name["U.".Length..] : name[(name.IndexOf('.', 2) + 1)..]).Order(StringComparer.Ordinal));
        CanaryProbe.AssertNoCanary(shown);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Canaries_are_exported_and_what_erasure_does_not_report_is_gone(int set)
        => CanaryProbe.AssertRights(SampleLeakTests.Usings, UnusualShapes.All[set]);

    [Fact]
    public void Canaries_of_usual_shapes_are_exported_and_erased() => CanaryProbe.AssertRights(SampleLeakTests.Usings, SampleLeakTests.Shapes);

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.Latest)]
    public void Unusual_types_compile_in_older_languages(LanguageVersion version)
    {
        var run = GeneratorRunner.Run("""
            using System;
            using System.Collections.Generic;
            using PiiAnalyzers;
            namespace N.System
            {
                public interface IHas { [PiiName] string Name { get; } }
                public partial class Leaf : IHas { [PiiName] public string Name { get; set; } = ""; [PiiEmail] protected string @class = ""; public string Label { get; } public Leaf() { Label = Name + "."; } public string Display => Build(); private string Build() => Name; }
                public partial struct Dot<T> where T : struct { [PiiGeoLocation] public double X { get; set; } public T Other { get; set; } }
                public partial class Outer<T> where T : class
                {
                    public partial class Inner : Leaf
                    {
                        public List<List<Leaf>> Deep { get; } = new List<List<Leaf>>();
                        public Dictionary<string, Leaf[]> Map { get; } = new Dictionary<string, Leaf[]>();
                        public (Leaf, int)? Maybe { get; set; }
                        public Lazy<Leaf> Later { get; set; } = new Lazy<Leaf>(() => new Leaf());
                        public Dot<int>[] Dots { get; } = new Dot<int>[0];
                        public Dictionary<Leaf, List<Dot<int>>> Keys { get; } = new Dictionary<Leaf, List<Dot<int>>>();
                        public IHas Has { get; set; } = new Leaf();
                        public IEnumerable<IHas> All { get; set; } = new List<IHas>();
                        public Leaf[,] Square { get; } = new Leaf[0, 0];
                        [PiiOther] public T Any { get; set; } = null;
                        [Obsolete("gone", true), PiiPhone] public string Gone { get; set; } = "";
                        public new string Name { get; set; } = "";
                    }
                }
            }
            """.Replace("Any { get; set; } = null;", version >= LanguageVersion.CSharp8 ? "Any { get; set; } = null!;" : "Any { get; set; } = null;", StringComparison.Ordinal), version);

        Assert.Null(run.Failure);
        Assert.True(run.AllFiles.Length > 5);
        Assert.Empty(GeneratorRunner.Problems(run.Output));
    }
}
