using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>What one project redacts, another sees as redacted.</summary>
public sealed class CrossAssemblyRedactionTests
{
    private const string Library = """
        using PiiAnalyzers;
        public partial record Person([PiiEmail] string Email, int Id);
        public sealed partial record SealedPerson([PiiEmail] string Email);
        public partial record struct PersonStruct([PiiEmail] string Email);
        public partial class Entity { [PiiEmail] public string Email { get; set; } = "jane.secret@example.com"; public int Id { get; set; } = 5; }
        public record Leaky([PiiEmail] string Email);
        public record LeakyBase([PiiEmail] string Email, int Rank);
        public partial record Box<T>(T Value);
        """;

    public static TheoryData<string, bool> Types => new()
    {
        { "Person", true }, { "SealedPerson", true }, { "PersonStruct", true }, { "Entity", true }, { "Leaky", false }, { "LeakyBase", false },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Redaction_is_recognised_in_metadata_and_in_source(string name, bool isRedacted)
    {
        var library = GeneratorRunner.Run(Library, assembly: "Library").Output;
        foreach (var reference in new MetadataReference[] { MetadataReference.CreateFromImage(GeneratorRunner.Emit(library)), library.ToMetadataReference() })
        {
            var consumer = GeneratorRunner.Compile([""], references: [.. GeneratorReferences.Annotated, reference]);
            var printing = new Printing(new Classifier(consumer));
            var type = consumer.GetTypeByMetadataName(name)!;

            Assert.Equal(isRedacted, printing.Redaction.IsRedacted(type));
            Assert.Equal(isRedacted, printing.PlanOf(type).IsClean);
            Assert.Equal(RedactionStatus.NotNeeded, printing.Redaction.StatusOf(type));
        }
    }

    [Fact]
    public void A_project_without_the_generator_is_not_taken_as_redacted()
    {
        var library = GeneratorRunner.Compile([Library], assembly: "Library");
        var consumer = GeneratorRunner.Compile([""], references: [.. GeneratorReferences.Annotated, library.ToMetadataReference()]);

        Assert.False(new Printing(new Classifier(consumer)).Redaction.IsRedacted(consumer.GetTypeByMetadataName("Person")!));
    }

    [Fact]
    public void Derived_types_compose_with_bases_of_the_library()
    {
        var library = GeneratorRunner.Emit(GeneratorRunner.Run(Library, assembly: "Library").Output);
        var run = GeneratorRunner.Run("""
            using PiiAnalyzers;
            public sealed partial record Customer(string Email, int Id, [PiiPhone] string? Phone) : Person(Email, Id);
            public record Plain(string Email, int Id, int Rank) : Person(Email, Id);
            public partial record FromLeaky(string Email, int Rank, int Id) : LeakyBase(Email, Rank);
            public partial class Account : Entity { [PiiName] public string Owner { get; set; } = "Jane Secret"; }
            public partial record Holder(Leaky Data, Person Safe, SealedPerson Closed);
            public static class Probe
            {
                private const string Mail = "jane.secret@example.com";
                public static string Print() => string.Join("\n", new Customer(Mail, 1, null), new Plain(Mail, 2, 3), new FromLeaky(Mail, 4, 5), new Account(), new Holder(new(Mail), new(Mail, 6), new(Mail)));
            }
            """, references: [.. GeneratorReferences.Annotated, MetadataReference.CreateFromImage(library)]);

        GoldenFile.Matches("CrossAssembly", run.Text);
        Assert.Equal("""
            Customer { Email = j***@example.com, Id = 1, Phone =  }
            Plain { Email = j***@example.com, Id = 2, Rank = 3 }
            FromLeaky { Email = j***@example.com, Rank = 4, Id = 5 }
            Account { Email = j***@example.com, Id = 5, Owner = J*** }
            Holder { Data = ***, Safe = Person { Email = j***@example.com, Id = 6 }, Closed = SealedPerson { Email = j***@example.com } }
            """, run.Print(library));
    }

    [Fact]
    public void What_stands_for_a_type_parameter_is_still_seen()
    {
        var library = GeneratorRunner.Emit(GeneratorRunner.Run(Library, assembly: "Library").Output);
        var consumer = GeneratorRunner.Compile(
            ["public class C { public Box<Leaky>? Leaks; public Box<Person>? Safe; } public partial record Own<T>(T Value); public class D { public Own<Leaky>? Leaks; public Own<int>? Safe; }"],
            references: [.. GeneratorReferences.Annotated, MetadataReference.CreateFromImage(library)]);
        var classifier = new Classifier(consumer);
        var printed = new PrintedData(classifier, new Printing(classifier), texts: null);

        foreach (var owner in new[] { "C", "D" })
        {
            var type = consumer.GetTypeByMetadataName(owner)!;
            Assert.True(printed.Any(((IFieldSymbol)type.GetMembers("Leaks").Single()).Type));
            Assert.False(printed.Any(((IFieldSymbol)type.GetMembers("Safe").Single()).Type));
        }
    }
}
