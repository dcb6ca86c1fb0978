using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Classification;

/// <summary>Which types get redaction, why others do not, and what they print then.</summary>
public sealed class RedactionStatusTests
{
    [Theory]
    [InlineData("public partial record C([PiiEmail] string E);", nameof(RedactionStatus.Generated))]
    [InlineData("public partial class C { [PiiEmail] public string? E; }", nameof(RedactionStatus.Generated))]
    [InlineData("public record C([PiiEmail] string E);", nameof(RedactionStatus.NotPartial))]
    [InlineData("file partial record C([PiiEmail] string E);", nameof(RedactionStatus.FileLocal))]
    [InlineData("file record C([PiiEmail] string E);", nameof(RedactionStatus.FileLocal))]
    [InlineData("file class O { public partial record C([PiiEmail] string E); }", nameof(RedactionStatus.FileLocal))]
    [InlineData("file partial class O { public partial record C([PiiEmail] string E); }", nameof(RedactionStatus.FileLocal))]
    [InlineData("public class O { public partial record C([PiiEmail] string E); }", nameof(RedactionStatus.ContainerNotPartial))]
    [InlineData("public partial record C([PiiEmail] string E) { public override string ToString() => E; }", nameof(RedactionStatus.WritesItsOwn))]
    [InlineData("public partial class C { [PiiEmail] public string? E; public new string ToString() => \"\"; }", nameof(RedactionStatus.WritesItsOwn))]
    [InlineData("public class B { public new string ToString() => \"\"; } public partial class C : B { [PiiEmail] public string? E; }", nameof(RedactionStatus.SealedByBase))]
    [InlineData("public class B { public new virtual string ToString() => \"\"; } public partial class C : B { [PiiEmail] public string? E; }", nameof(RedactionStatus.Generated))]
    [InlineData("public class B { public sealed override string ToString() => \"\"; } public partial class C : B { [PiiEmail] public string? E; }", nameof(RedactionStatus.SealedByBase))]
    [InlineData("public partial class C : System.Exception { [PiiEmail] public string? E; }", nameof(RedactionStatus.NotNeeded))]
    [InlineData("public record B { public virtual string? E { get; init; } } public partial record C : B { [PiiEmail] public override string? E { get; init; } }", nameof(RedactionStatus.Generated))]
    [InlineData("public record B(string E); public partial record C([PiiEmail] string E) : B(E);", nameof(RedactionStatus.Generated))]
    [InlineData("public partial record B([PiiEmail] string E); public partial record C(string E, int X) : B(E);", nameof(RedactionStatus.NotNeeded))]
    [InlineData("public partial record B([PiiEmail] string E) { public override string ToString() => \"\"; } public partial record C(string E, int X) : B(E);", nameof(RedactionStatus.Generated))]
    public void Status(string source, string expected)
    {
        var (_, printing, type) = Analyze(source);

        Assert.Equal(expected, printing.Redaction.StatusOf(type).ToString());
    }

    [Theory]
    [InlineData("public partial record B { public virtual string? E { get; init; } } public record C : B { [PiiEmail] public override string? E { get; init; } }", true)]
    [InlineData("public partial class B { [PiiName] public string? N; public virtual string? E { get; init; } } public class C : B { [PiiEmail] public override string? E { get; init; } }", true)]
    [InlineData("public partial class B { [PiiName] public string? N; public virtual string? E { get; init; } } public class C : B { public override string? E { get; init; } }", false)]
    [InlineData("file partial record C([PiiEmail] string E);", true)]
    [InlineData("public partial record C([PiiEmail] string E);", false)]
    [InlineData("public record Leaky([PiiEmail] string E); public partial record Box<T>(T Value); public record C(Box<Leaky> Value);", true)]
    [InlineData("public record Leaky([PiiEmail] string E); public partial record Box<[Pii] T>(T Value); public record C(Box<Leaky> Value);", false)]
    [InlineData("public record Box<T>(Box<Box<T>>? Inner, T Value); public record C(Box<int> Value);", false)]
    [InlineData("public partial record Box<T>(Box<Box<T>>? Inner, Box<(T, T)>? Pair, T Value); public record C(Box<int> Value);", false)]
    public void Text_shows_personal_data(string source, bool expected)
    {
        var (classifier, printing, type) = Analyze(source);

        Assert.Equal(expected, new PrintedData(classifier, printing, texts: null).Any(type));
    }

    [Fact]
    public void Secrets_of_an_identity_user_are_never_printed_by_generated_code()
    {
        var run = GeneratorRunner.Run("""
            namespace Microsoft.AspNetCore.Identity
            {
                public class PersonalDataAttribute : System.Attribute { }
                public class IdentityUser<TKey> { [PersonalData] public virtual string? Email { get; set; } public string? PasswordHash { get; set; } = "secret"; public string? SecurityStamp { get; set; } = "secret"; public int Tries { get; set; } }
            }
            public partial class User : Microsoft.AspNetCore.Identity.IdentityUser<int> { }
            public static class Probe { public static string Print() => new User().ToString(); }
            """, references: GeneratorReferences.Framework);

        Assert.Equal("User { Email = , PasswordHash = ***, SecurityStamp = ***, Tries = 0 }", run.Print());
    }

    private static (Classifier Classifier, Printing Printing, INamedTypeSymbol Type) Analyze(string source)
    {
        var compilation = GeneratorRunner.Compile(["using PiiAnalyzers;\n" + source]);
        var type = compilation.GetSymbolsWithName("C", SymbolFilter.Type, TestContext.Current.CancellationToken).OfType<INamedTypeSymbol>().Single();
        var classifier = new Classifier(compilation);
        return (classifier, new Printing(classifier), type);
    }
}
