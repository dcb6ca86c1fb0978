using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>Types of every shape, in every place.</summary>
public sealed class DeclarationShapeTests
{
    [Theory]
    [InlineData("class")]
    [InlineData("static class")]
    [InlineData("abstract class")]
    [InlineData("struct")]
    [InlineData("readonly struct")]
    [InlineData("ref struct")]
    [InlineData("record")]
    [InlineData("sealed record class")]
    [InlineData("record struct")]
    [InlineData("interface")]
    public void Containers_of_every_kind_are_reopened(string container)
    {
        var modifiers = container.Contains(' ', StringComparison.Ordinal) && !container.StartsWith("record", StringComparison.Ordinal)
            ? container.Insert(container.IndexOf(' ', StringComparison.Ordinal), " partial")
            : "partial " + container;
        var run = GeneratorRunner.Run($$"""
            using PiiAnalyzers;
            public {{modifiers}} Outer { public partial record Inner([PiiEmail] string Email); }
            public static class Probe { public static string Print() => new Outer.Inner("jane.secret@example.com").ToString(); }
            """.Replace("sealed partial record class", "sealed partial record", StringComparison.Ordinal));

        Assert.Equal("Inner { Email = j***@example.com }", run.Print());
    }

    [Fact]
    public void Generic_containers_and_keywords_are_written_as_they_must_be()
    {
        var run = GeneratorRunner.Run("""
            using PiiAnalyzers;
            namespace @namespace.lower.Äpfel
            {
                public partial interface IOut<@class, T> where @class : class
                {
                    public partial class @record<@event> where @event : struct
                    {
                        public sealed partial record @partial<Ünï>([PiiEmail] string @string, int Ñame, int @value, @event @base, int global, int System, int PiiAnalyzers, int Append, int builder) where Ünï : notnull
                        {
                            public class StringBuilder { }
                            public class PiiMask { }
                        }
                    }
                }

                public static class Probe { public static string Print() => new IOut<string, int>.@record<int>.@partial<int>("jane.secret@example.com", 1, 2, 3, 4, 5, 6, 7, 8).ToString(); }
            }
            """);

        GoldenFile.Matches("Keywords", run.Text);
        Assert.Equal(run.PrintUnredacted().Replace("jane.secret@", "j***@", StringComparison.Ordinal), run.Print());
    }

    [Fact]
    public void Nested_types_that_carry_the_names_of_namespaces_do_no_harm()
    {
        var run = GeneratorRunner.Run("""
            public partial class Holder
            {
                [PiiAnalyzers.PiiEmail] public string Email = "jane.secret@example.com";
                public object? Free;
                public class System { public class Text { } }
                public class PiiAnalyzers { }
                public class StringBuilder { }
                public class global { }
            }
            public static class Probe { public static string Print() => new Holder().ToString(); }
            """.Replace("[PiiAnalyzers.", "[global::PiiAnalyzers.", StringComparison.Ordinal));

        Assert.Equal("Holder { Email = j***@example.com, Free =  }", run.Print());
    }

    [Fact]
    public void File_names_differ_where_types_differ_in_case_arity_or_place()
    {
        var run = GeneratorRunner.Run("""
            #pragma warning disable CS8981
            using PiiAnalyzers;
            public partial class C { [Pii] public int X; public partial class N { [Pii] public int X; } }
            public partial class c { [Pii] public int X; }
            public partial class C<T> { [Pii] public int X; public partial class N { [Pii] public int X; } }
            namespace C_ { public partial class N { [Pii] public int X; } }
            public partial class Looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong { [Pii] public int X; }
            """);

        Assert.Empty(GeneratorRunner.Problems(run.Output));
        Assert.Equal(7, run.Files.Select(static file => file.HintName.ToUpperInvariant()).Distinct().Count());
        Assert.All(run.Files, static file => Assert.True(file.HintName.Length <= 120 && file.HintName.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_')));
    }

    [Fact]
    public void Records_compile_in_the_first_language_version_that_has_them()
    {
        var run = GeneratorRunner.Run("""
            using PiiAnalyzers;
            public sealed partial record Customer { [PiiEmail] public string Email { get; set; } = "jane.secret@example.com"; public object? Free; }
            public static class Probe { public static string Print() => new Customer().ToString(); }
            """, LanguageVersion.CSharp9);

        Assert.Equal("Customer { Email = j***@example.com, Free =  }", run.Print());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.Latest)]
    public void Generated_code_needs_no_more_than_NET_Standard(LanguageVersion version)
    {
        var references = GeneratorReferences.NetStandard();
        Assert.SkipWhen(references.Length == 0, "The reference assemblies are not in the package cache.");
        var run = GeneratorRunner.Run("""
            namespace PiiAnalyzers
            {
                internal class PiiAttribute : System.Attribute { }
                internal static class PiiMask { public static string All(string value) { return value; } }
            }
            public partial class C { [PiiAnalyzers.Pii] public string Text = ""; [PiiAnalyzers.Pii] public int? Number; public object Free = 1; }
            public partial struct S { [PiiAnalyzers.Pii] public string Text; }
            RECORDS
            """.Replace("RECORDS", version == LanguageVersion.Latest ? "public sealed partial record R([PiiAnalyzers.Pii] object Value) { public R? Other { get; set; } }" : "", StringComparison.Ordinal), version, references);

        Assert.Equal(version == LanguageVersion.Latest ? 3 : 2, run.Files.Length);
        Assert.DoesNotContain(GeneratorRunner.Problems(run.Output), static problem => problem.Location.SourceTree?.FilePath.StartsWith("/source", StringComparison.Ordinal) == false);
    }

    [Fact]
    public void Types_nested_in_the_class_of_top_level_statements_are_redacted()
    {
        var run = GeneratorRunner.Run("""
            System.Console.WriteLine(new Program.Inner());
            partial class Program { internal partial class Inner { [PiiAnalyzers.PiiEmail] public string Email = "secret"; } }
            """);

        Assert.Single(run.Files);
    }

    [Fact]
    public void Members_are_documented_and_lines_end_alike()
    {
        var run = GeneratorRunner.Run("public partial class C { [PiiAnalyzers.PiiEmail] public string? E; }");

        Assert.DoesNotContain('\r', run.Text);
        Assert.Contains("/// <inheritdoc/>", run.Text, StringComparison.Ordinal);
        Assert.StartsWith("// <auto-generated/>", run.Files.Single().SourceText.ToString(), StringComparison.Ordinal);
    }
}
