using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Tests.Generation.Logging;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>Valid code that few people write: everything that is generated for it compiles, with warnings as errors.</summary>
public sealed class UnusualTypeTests
{
    [Theory]
    [InlineData("public partial record R([property: PiiEmail] string Email, string nameof, string index, string scoped, string field, string file);")]
    [InlineData("public partial class C { [PiiEmail] public string Email = \"\"; public string System = \"\", PiiAnalyzers = \"\", Microsoft = \"\", WriteTo = \"\", Of = \"\", TryFormat = \"\", ExportTo = \"\", EraseWith = \"\"; }")]
    [InlineData("namespace Foo.System { public partial class P { [PiiEmail] public string Email = \"\"; } public class String { } public class Object { } } namespace Foo.PiiAnalyzers { public partial record P([property: PiiEmail] string Email, global::System.Collections.Generic.List<Foo.System.P> All); public class PiiMask { } }")]
    [InlineData("public unsafe partial class C { [PiiEmail] public string Email = \"\"; public int*[]? Array; public System.Collections.Generic.List<int*[]>? List; public delegate*<int, string>[]? Calls; [PiiOther] public char*[][]? Deep; }")]
    [InlineData("public unsafe partial struct S { public fixed char Buffer[16]; [PiiEmail] public fixed byte Mail[16]; [PiiName] public string Name; }")]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(4)] public partial struct Four { [PiiEmail] private char _first; } public partial class C { public Four A; [PiiEmail] public Four B; }")]
    [InlineData("[System.Obsolete(\"old\", true)] public partial class Old { [PiiEmail] public string Email = \"\"; public partial class Inner { [PiiName] public string Name = \"\"; } public Old? Next; } public partial class New { [System.Obsolete] public Old? One; [System.Obsolete] public System.Collections.Generic.List<Old>? All; [PiiName] public string Name = \"\"; }")]
    [InlineData("#pragma warning disable EXP1, EXP2\n[System.Diagnostics.CodeAnalysis.Experimental(\"EXP1\")] public partial class Early { [PiiEmail] public string Email = \"\"; [System.Diagnostics.CodeAnalysis.Experimental(\"EXP2\")] [PiiName] public string Name = \"\"; } public partial class C { public Early? One; }")]
    [InlineData("public partial class C<T> where T : struct, System.Enum { [PiiOther] public T V { get; set; } public T? N { get; set; } } public partial class D<T, U> where T : class, System.IComparable<U>, new() where U : T { [PiiOther] public T V { get; set; } = new(); [PiiOther] public U? W { get; set; } }")]
    [InlineData("#pragma warning disable CS0693\npublic partial class Outer<T> where T : struct { public partial record Inner<T>([property: PiiEmail] string Email, T Value); public sealed partial record Last<T>([property: PiiEmail] string Email, T Value); }")]
    [InlineData("public partial class Grow<T> { [PiiName] public string Name = \"\"; public Grow<Grow<T>>? More; public Grow<System.Collections.Generic.List<T>>[]? All; }")]
    [InlineData("public partial class C<T> where T : allows ref struct { [PiiName] public string Name = \"\"; }")]
    [InlineData("public partial class C([PiiEmail] string email) { public string Email => email; [PiiName] public string Name { get; } = email; } public partial class D([PiiEmail] string email, int id) : C(email) { public int Id => id; }")]
    [InlineData("public partial class C { [PiiEmail] public string this[int i] => \"\"; [PiiName] public ref readonly string Name => ref _name; private string _name = \"\"; [PiiOther] public System.ReadOnlyMemory<char> Memory; public System.Span<char> Span => default; }")]
    public void Everything_generated_compiles(string source)
    {
        var run = GeneratorRunner.Run("#pragma warning disable CS0612, CS0618, CS0649, CS9124\n" + "using PiiAnalyzers;\n" + source, references: LogSample.References);

        Assert.Null(run.Failure);
        Assert.NotEmpty(run.AllFiles);
        Assert.Empty(GeneratorRunner.Problems(run.Output));
    }

    [Fact]
    public void Names_that_are_put_together_do_not_meet()
    {
        var run = GeneratorRunner.Run("""
            using PiiAnalyzers;
            namespace Shop
            {
                public partial class Outer<T> { public partial class Inner { [PiiEmail] public string Email = ""; } }
                public partial class Outer { public partial class Inner<T> { [PiiEmail] public string Email = ""; } public partial class In_ner { [PiiName] public string Name = ""; } public partial class Plain { [PiiName] public string Name = ""; } }
                public partial class Outer_In { public partial class ner { [PiiName] public string Name = ""; } }
                public partial class Outer_Inner1 { [PiiEmail] public string Email = ""; }
                public partial class Outer1 { public partial class Inner { [PiiEmail] public string Email = ""; } }
            }
            """.Replace("class ner", "class @ner", StringComparison.Ordinal).Replace("namespace Shop", "#pragma warning disable CS8981\nnamespace Shop", StringComparison.Ordinal), references: LogSample.References);

        Assert.Null(run.Failure);
        Assert.Empty(GeneratorRunner.Problems(run.Output));
        Assert.Contains(run.Output.GetTypeByMetadataName("Shop.Outer_Inner1RedactedLogging")!.GetMembers("LogOuter_Inner1"), static member => member.IsStatic);
        Assert.NotNull(run.Output.GetTypeByMetadataName("Shop.Outer_PlainRedactedLogging"));
    }

    /// <summary>Sequences that are not read as others are: several dimensions, never set, of two kinds at once, pairs that are no dictionary.</summary>
    [Fact]
    public void Sequences_of_all_kinds_are_exported_and_shown()
    {
        var run = GeneratorRunner.Run("""
            using System;
            using System.Collections;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.Linq;
            using PiiAnalyzers;
            public partial record Line([property: PiiEmail] string Email);
            public partial record Other([property: PiiEmail] string Email);
            public class Both : IEnumerable<Line>, IEnumerable<Other>
            {
                IEnumerator<Line> IEnumerable<Line>.GetEnumerator() => new List<Line> { new("both@example.com") }.GetEnumerator();
                IEnumerator<Other> IEnumerable<Other>.GetEnumerator() => new List<Other>().GetEnumerator();
                IEnumerator IEnumerable.GetEnumerator() => new List<Line>().GetEnumerator();
            }
            public readonly struct Bag : IEnumerable<KeyValuePair<int, Line>>
            {
                public IEnumerator<KeyValuePair<int, Line>> GetEnumerator() { yield return new(1, new("bag@example.com")); }
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
            public partial class Order
            {
                public Line[,] Table { get; } = { { new("table@example.com") } };
                public Line?[,]? NoTable { get; set; }
                public IEnumerable<KeyValuePair<string, Line>> Pairs { get; } = [new("k", new("pair@example.com"))];
                public Dictionary<string, Line>? NoMap { get; set; }
                public ImmutableArray<Line> Unset { get; set; }
                public ImmutableArray<int> UnsetNumbers { get; set; }
                public ArraySegment<Line> Segment { get; set; }
                public ArraySegment<Line> Part { get; } = new([new("part@example.com")]);
                public ImmutableArray<Line> Immutable { get; } = [new("immutable@example.com")];
                public Both Both { get; } = new();
                public Bag Bag { get; }
                public Memory<Line> Memory { get; set; }
                public IAsyncEnumerable<Line>? Async { get; set; }
            }
            public static class Probe
            {
                public static string Print()
                {
                    var order = new Order();
                    return string.Join("\n", order.ExportPersonalData().Select(value => value.Path + " = " + value.Value)) + "\n" + order.ToRedacted() + "\n" + string.Join(", ", order.ErasePersonalData());
                }
            }
            """);

        Assert.Equal(
            """
            Table[0].Email = table@example.com
            Pairs[0].Email = pair@example.com
            Part[0].Email = part@example.com
            Immutable[0].Email = immutable@example.com
            Both[0].Email = both@example.com
            Bag[0].Email = bag@example.com
            """,
            run.Print()[..run.Print().IndexOf("\nOrder", StringComparison.Ordinal)]);
        Assert.DoesNotContain("table@", run.Print()[run.Print().IndexOf("\nOrder", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp9)]
    public void Sequences_compile_in_older_language_versions(LanguageVersion version)
    {
        var run = GeneratorRunner.Run("""
            using System.Collections.Generic;
            using PiiAnalyzers;
            public partial class Line { [PiiEmail] public string Email { get; set; } = ""; }
            public partial class Order { public Line[,] Table { get; set; } = new Line[0, 0]; public IEnumerable<KeyValuePair<string, Line>> Pairs { get; set; } = new Dictionary<string, Line>(); public System.Collections.Immutable.ImmutableArray<Line> Lines { get; set; } }
            """, version, references: LogSample.References);

        Assert.Empty(GeneratorRunner.Problems(run.Output));
    }
}
