using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Generation;

namespace PiiAnalyzers.Benchmarks.Runtime;

/// <summary>The generator on a project of annotated types: from nothing, and after an edit elsewhere.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private CSharpCompilation _project = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _warm = null!;

    [Params(10, 1000)]
    public int Types { get; set; }

    [Params("records", "classes")]
    public string Kind { get; set; } = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = Enumerable.Range(0, Types).Select(i => Kind == "records" ? Record(i) : Class(i))
            .Append("public class Unrelated { }").Select(text => CSharpSyntaxTree.ParseText(text, parse)).ToArray();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        _project = CSharpCompilation.Create("benchmark", trees, references, new(OutputKind.DynamicallyLinkedLibrary));
        _edited = _project.ReplaceSyntaxTree(trees[^1], CSharpSyntaxTree.ParseText("public class Unrelated { public int X; }", parse));
        _warm = Driver().RunGenerators(_project);
    }

    [Benchmark(Baseline = true)]
    public int Cold() => Driver().RunGenerators(_project.Clone()).GetRunResult().GeneratedTrees.Length;

    [Benchmark]
    public int UnrelatedEdit() => _warm.RunGenerators(_edited.Clone()).GetRunResult().GeneratedTrees.Length;

    private static string Record(int i) => $"public partial record Type{i}(int Id, [property: PiiAnalyzers.PiiEmail] string Email, [property: PiiAnalyzers.PiiName] string Name);";

    /// <summary>With what is followed through constructors and methods.</summary>
    private static string Class(int i) => $$"""
        public partial class Type{{i}}
        {
            public Type{{i}}(string email, string name, string city) { Email = email; Name = name; City = city; Label = $"{name} <{email}>"; }
            public int Id { get; set; }
            [PiiAnalyzers.PiiEmail] public string Email { get; set; }
            [PiiAnalyzers.PiiName] public string Name { get; set; }
            public string City { get; set; }
            public string Label { get; }
            public string Display => Build();
            public bool HasMail => Email.Length > 0;
            private string Build() => Name + " of " + City;
        }
        """;

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new RedactionGenerator().AsSourceGenerator()], parseOptions: new(LanguageVersion.Latest));
}
