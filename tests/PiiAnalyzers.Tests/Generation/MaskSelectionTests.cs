using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>Which method of <c>PiiMask</c> masks what, and what happens where it is not in reach.</summary>
public sealed class MaskSelectionTests
{
    private const string Attributes = """
        namespace PiiAnalyzers
        {
            internal class PiiAttribute : System.Attribute { }
            internal sealed class PiiEmailAttribute : PiiAttribute { }
            internal sealed class PiiIpAddressAttribute : PiiAttribute { }
        }

        """;

    [Theory]
    [InlineData("[PiiEmail] public string?", "Email")]
    [InlineData("[PiiPhone] public string?", "Phone")]
    [InlineData("[PiiName] public string?", "Name")]
    [InlineData("[PiiPaymentCard] public string?", "PaymentCard")]
    [InlineData("[PiiBankAccount] public string?", "BankAccount")]
    [InlineData("[PiiNationalId] public string?", "NationalId")]
    [InlineData("[PiiTaxId] public string?", "TaxId")]
    [InlineData("[PiiPostalAddress] public string?", "PostalAddress")]
    [InlineData("[PiiGeoLocation] public string?", "GeoLocation")]
    [InlineData("[PiiGeoLocation] public double", "GeoLocation")]
    [InlineData("[PiiIpAddress] public string?", "IpAddress")]
    [InlineData("[PiiIpAddress] public System.Net.IPAddress?", "IpAddress")]
    [InlineData("[PiiDateOfBirth] public string?", "DateOfBirth")]
    [InlineData("[PiiDateOfBirth] public System.DateTime", "DateOfBirth")]
    [InlineData("[PiiDateOfBirth] public System.DateTimeOffset?", "DateOfBirth")]
    [InlineData("[PiiDateOfBirth] public System.DateOnly?", "DateOfBirth")]
    [InlineData("[PiiDateOfBirth] public long", "All")]
    [InlineData("[PiiEmail] public System.Uri?", "All")]
    [InlineData("[PiiEmail] public object?", "All")]
    [InlineData("[PiiEmail] public string[]?", "All")]
    [InlineData("[PiiSalary] public decimal?", "All")]
    [InlineData("[PiiHealth] public string?", "All")]
    [InlineData("[PiiCredential] public string?", "All")]
    [InlineData("[PiiUsername] public string?", "All")]
    [InlineData("[PiiOther] public string?", "All")]
    [InlineData("[Pii] public string?", "All")]
    [InlineData("[Pii(PiiCategory.Email)] public string?", "Email")]
    public void Method_follows_category_and_type(string declaration, string method)
    {
        var run = GeneratorRunner.Run("using PiiAnalyzers;\npublic partial class C { " + declaration + " X { get; set; } }");

        // Strings are masked on their way into the text, by category; the view holds the masked string.
        if (!declaration.EndsWith("string?", StringComparison.Ordinal))
        {
            Assert.Contains("global::PiiAnalyzers.PiiMask." + method + "(this.X)", run.Text, StringComparison.Ordinal);
        }
        else if (method != "All")
        {
            Assert.Contains("builder.AppendMasked(global::PiiAnalyzers.PiiCategory." + method + ", this.X)", run.Text, StringComparison.Ordinal);
        }

        Assert.Contains("global::PiiAnalyzers.PiiMask." + method + "(value.X)", run.TextOf(PiiAnalyzers.Generation.Views.ViewEmitter.FileSuffix), StringComparison.Ordinal);
        Assert.Empty(GeneratorRunner.Problems(run.Output));
    }

    [Fact]
    public void Without_PiiMask_a_literal_is_printed()
    {
        var run = GeneratorRunner.Run("""
            using Microsoft.Extensions.Compliance.Classification;
            public sealed class SecretAttribute : DataClassificationAttribute { public SecretAttribute() : base(new("Pii", "Secret")) { } }
            public partial record Customer<T>([Secret] string? Name, [Secret] int Age, [Secret] int? Rank, [Secret] T Open, [Secret] dynamic? Free, int Id);
            public static class Probe { public static string Print() => new Customer<string?>("secret", 1, null, null, 3, 7) + " " + new Customer<int>(null, 1, 2, 0, null, 7); }
            """, references: GeneratorReferences.MicrosoftOnly);

        GoldenFile.Matches("NoPiiMask", run.Text);
        Assert.Equal("Customer { Name = ***, Age = ***, Rank = , Open = , Free = ***, Id = 7 } Customer { Name = , Age = ***, Rank = ***, Open = ***, Free = , Id = 7 }", run.Print());
    }

    [Theory]
    [InlineData("public static string? Email(string? value) => \"m\"; public static string? All(string? value) => \"a\"; public static string? All<T>(T value) => \"g\";", "m,a,g")]
    [InlineData("public static string? All(string? value) => \"a\";", "a,a,***")]
    [InlineData("public static string? All<T>(T value) => \"g\";", "g,g,g")]
    [InlineData("public static string? All<T>(T value) where T : class => \"g\";", "***,***,***")]
    [InlineData("private static string? Email(string? value) => \"m\"; public static void All(string? value) { }", "***,***,***")]
    [InlineData("public static string? Email(object? value) => \"m\"; public static string? All(string? value, int shown) => \"a\";", "***,***,***")]
    [InlineData("", "***,***,***")]
    public void A_copied_PiiMask_may_lack_methods(string methods, string expected)
    {
        var run = GeneratorRunner.Run(Attributes + """
            namespace PiiAnalyzers { internal static class PiiMask { METHODS } }
            namespace Shop
            {
                using PiiAnalyzers;
                public partial class C { [PiiEmail] public string? E = "e"; [Pii] public string? P = "p"; [PiiIpAddress] public System.Net.IPAddress I = System.Net.IPAddress.Loopback; }
            }
            public static class Probe { public static string Print() => new Shop.C().ToString(); }
            """.Replace("METHODS", methods, StringComparison.Ordinal), references: GeneratorReferences.Framework);

        var texts = expected.Split(',');
        Assert.Equal($"C {{ E = {texts[0]}, P = {texts[1]}, I = {texts[2]} }}", run.Print());
    }

    [Fact]
    public void A_copy_in_the_project_wins_over_the_reference()
    {
        var run = GeneratorRunner.Run("""
            #pragma warning disable CS0436
            namespace PiiAnalyzers { internal static class PiiMask { public static string? All(string? value) => "copy"; } }
            public partial class C { [PiiAnalyzers.PiiEmail] public string? E = "e"; }
            public static class Probe { public static string Print() => new C().ToString(); }
            """);

        Assert.Equal("C { E = copy }", run.Print());
    }

    [Fact]
    public void A_PiiMask_behind_an_extern_alias_is_not_called()
    {
        var aliased = GeneratorReferences.Annotations.WithAliases(["pii"]);
        var run = GeneratorRunner.Run("""
            extern alias pii;
            public partial class C { [pii::PiiAnalyzers.PiiEmail] public string? E = "secret"; }
            public static class Probe { public static string Print() => new C().ToString(); }
            """, references: [.. GeneratorReferences.MicrosoftOnly, aliased]);

        Assert.Equal("C { E = *** }", run.Print());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp5)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    public void Classes_compile_in_old_language_versions(LanguageVersion version)
    {
        var run = GeneratorRunner.Run(
            [Attributes + """
                namespace Shop
                {
                    public partial class Outer<T> { public partial struct C { [PiiAnalyzers.PiiEmail] public string E { get; set; } [PiiAnalyzers.Pii] public T O { get; set; } [PiiAnalyzers.Pii] public int? N { get; set; } public int Id { get; set; } } }
                }
                public static class Probe { public static string Print() { return new Shop.Outer<string> .C { E = null, Id = 3 }.ToString(); } }
                """.Replace("{ get; set; }", "{ get; set; }\n", StringComparison.Ordinal)],
            version,
            GeneratorReferences.Framework);

        Assert.Equal(version >= LanguageVersion.CSharp8, run.Text.Contains("#nullable", StringComparison.Ordinal));
        if (version >= LanguageVersion.CSharp8)
        {
            run = run with { Output = run.Output.WithOptions(run.Output.Options.WithNullableContextOptions(NullableContextOptions.Disable)) };
        }

        Assert.Equal("C { E = , O = , N = , Id = 3 }", run.Print());
    }
}
