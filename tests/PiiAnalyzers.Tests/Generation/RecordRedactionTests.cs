using PiiAnalyzers.Generation;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>Records: the text is the compiler's own, with masks in it.</summary>
public sealed class RecordRedactionTests
{
    private const string Mail = "jane.secret@example.com";
    private const string MaskedMail = "j***@example.com";

    [Fact]
    public void Positional_record_masks_by_category()
        => Check("Record", """
            using PiiAnalyzers;
            namespace Shop;
            public partial record Customer(int Id, [PiiEmail] string Email, [PiiName] string? Name, string? Note, object? Tag)
            {
                public double Balance { get; init; } = 12.5;
            }
            """, """new Shop.Customer(1, "jane.secret@example.com", null, null, 7)""");

    [Fact]
    public void Sealed_record_writes_a_visible_ToString()
        => Check("SealedRecord", """
            using PiiAnalyzers;
            public sealed partial record Customer(int Id, [property: PiiEmail] string Email);
            """, """new Customer(1, "jane.secret@example.com")""");

    [Fact]
    public void Record_struct_writes_a_visible_ToString()
        => Check("RecordStruct", """
            using PiiAnalyzers;
            public readonly partial record struct Contact([PiiEmail] string Email, int Id);
            """, """new Contact("jane.secret@example.com", 1)""");

    [Fact]
    public void Derived_record_composes_with_a_redacted_base()
        => Check("DerivedRecord", """
            using PiiAnalyzers;
            public abstract partial record Person([PiiEmail] string Email) { public int Age { get; init; } = 30; }
            public sealed partial record Customer(string Email, int Id, [PiiEmail] string Other) : Person(Email);
            public record Clean(string Email, int Rank) : Person(Email);
            """, """new Customer("jane.secret@example.com", 1, "jane.secret@example.com") + " " + new Clean("jane.secret@example.com", 3)""");

    [Fact]
    public void Derived_record_without_personal_data_goes_on_where_its_base_stops()
    {
        var run = GeneratorRunner.Run(WithProbe("""
            using PiiAnalyzers;
            public abstract partial record Person([PiiEmail] string Email) { public int Age { get; init; } = 30; }
            public partial record Ranked(string Email, int Rank) : Person(Email);
            public sealed partial record Empty(string Email) : Ranked(Email, 4);
            public sealed partial record Own(string Email, int Rank) : Person(Email) { public override string ToString() => "own"; }
            public record Entity(int Id);
            public sealed partial record Plain(int Id, int Rank) : Entity(Id);
            """, """string.Join(" ", new Ranked("jane.secret@example.com", 3), new Empty("jane.secret@example.com"), new Own("jane.secret@example.com", 3), new Plain(1, 2))"""));

        Assert.Null(run.Failure);
        Assert.Equal($"Ranked {{ Email = {MaskedMail}, Age = 30, Rank = 3 }} Empty {{ Email = {MaskedMail}, Age = 30, Rank = 4 }} own Plain {{ Id = 1, Rank = 2 }}", run.Print());
        Assert.Equal(["Empty", "Person", "Ranked"], run.Result.Results.Single().GeneratedSources.Where(static file => file.HintName.EndsWith(RedactionEmitter.FileSuffix, StringComparison.Ordinal)).Select(static file => file.HintName.Split('.')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Derived_record_prints_for_a_base_that_leaks()
        => Check("DerivedFromLeakingBase", """
            using PiiAnalyzers;
            public record Entity(int Id);
            public record Person(int Id, [PiiEmail] string Email) : Entity(Id);
            public partial record Customer(int Id, string Email, int Rank) : Person(Id, Email);
            """, """new Customer(1, "jane.secret@example.com", 2)""");

    [Fact]
    public void Override_that_classifies_makes_the_derived_record_print_for_its_base()
        => Check("ClassifyingOverride", """
            using PiiAnalyzers;
            public record Message { public virtual string? To { get; init; } public int Id { get; init; } }
            public partial record Mail : Message { [PiiEmail] public override string? To { get; init; } }
            """, """new Mail { To = "jane.secret@example.com", Id = 3 }""");

    [Fact]
    public void Parameter_for_which_an_inherited_property_stands_is_masked()
        => Check("InheritedParameter", """
            using PiiAnalyzers;
            public record Message(string To, int Id);
            public partial record Mail([PiiEmail] string To, int Id) : Message(To, Id);
            """, """new Mail("jane.secret@example.com", 3)""");

    [Fact]
    public void Base_with_a_ToString_of_its_own_still_leaks_through_PrintMembers()
    {
        var run = GeneratorRunner.Run(WithProbe("""
            using PiiAnalyzers;
            public partial record Person([PiiEmail] string Email) { public override string ToString() => "person"; }
            public partial record Customer(string Email, int Id) : Person(Email);
            """, """new Customer("jane.secret@example.com", 1)"""));

        Assert.Equal("Customer { Email = j***@example.com, Id = 1 }", run.Print());
    }

    [Fact]
    public void Hidden_members_print_as_the_compiler_prints_them()
        => Check("HiddenMembers", """
            using PiiAnalyzers;
            public record Person { [PiiEmail] public string Email { get; init; } = "jane.secret@example.com"; public int Id = 1; public string Kind = "base"; }
            public partial record Customer : Person { public new long Email { get; init; } = 5; public new int Id { get; init; } = 2; public new string Kind() => "method"; }
            """, "new Customer()");

    [Fact]
    public void Record_that_contains_a_redacted_record_is_left_to_the_compiler()
    {
        var run = GeneratorRunner.Run(WithProbe("""
            using PiiAnalyzers;
            public sealed partial record Address([PiiPostalAddress] string Street);
            public partial record Customer(int Id, Address Home);
            """, """$"{new Customer(1, new Address("Secret Street 1"))}" """));

        Assert.Single(run.Files);
        Assert.Equal("Customer { Id = 1, Home = Address { Street = *** } }", run.Print());
    }

    [Fact]
    public void Member_whose_type_leaks_is_masked_wholly()
        => Check("LeakingMember", """
            using PiiAnalyzers;
            public record Leaky([PiiEmail] string Email);
            public partial record Holder(int Id, Leaky Data, (int, Leaky) Pair, System.Collections.Generic.KeyValuePair<string, Leaky>? Entry, Leaky? None);
            """, """new Holder(1, new("jane.secret@example.com"), (1, new("jane.secret@example.com")), null, null)""",
            ("Leaky { Email = jane.secret@example.com }", "***"), ("(1, ***)", "***"));

    [Fact]
    public void Generic_record_masks_what_its_definition_knows()
        => Check("GenericRecord", """
            using PiiAnalyzers;
            public partial record Box<T, TKey>(T Value, [PiiEmail] string Email, [Pii] TKey Key) where T : struct where TKey : notnull;
            public partial record Mark<[Pii] T>(T Value);
            """, """new Box<int, int>(1, "jane.secret@example.com", 77) + " " + new Mark<string?>("jane.secret@example.com") + new Mark<string?>(null)""",
            ("Key = 77", "Key = ***"), ("Value = jane.secret@example.com", "Value = ***"));

    [Fact]
    public void Type_classified_as_a_whole_masks_all_its_members()
        => Check("ClassifiedType", """
            using PiiAnalyzers;
            [Pii] public partial record Patient(int Id, string Name, System.DateTime? Born);
            """, """new Patient(41, "jane.secret@example.com", null)""", ("Id = 41", "Id = ***"), ("jane.secret@example.com", "***"));

    [Fact]
    public void Interface_annotations_count()
        => Check("InterfaceAnnotation", """
            using PiiAnalyzers;
            public interface IHasEmail { [PiiEmail] string Email { get; } string Shown => "default"; }
            public partial record Customer(string Email) : IHasEmail;
            """, """new Customer("jane.secret@example.com")""");

    [Fact]
    public void Parts_are_emitted_once_in_declaration_order()
    {
        string[] sources =
        [
            "public partial record Customer;",
            "public partial record Customer { public int Id = 1; [PiiAnalyzers.PiiEmail] public string First { get; init; } = \"jane.secret@example.com\"; }",
            "public partial record Customer { [PiiAnalyzers.PiiEmail] public string Second { get; init; } = \"jane.secret@example.com\"; public int Rank = 2; }",
            "public static class Probe { public static string Print() => new Customer().ToString(); }",
        ];
        var run = GeneratorRunner.Run(sources);

        Assert.Single(run.Files);
        Assert.Equal(run.PrintUnredacted().Replace(Mail, MaskedMail, StringComparison.Ordinal), run.Print());
        Assert.Equal(run.Text, GeneratorRunner.Run(sources).Text);
    }

    private static string WithProbe(string source, string expression)
        => source + "\npublic static class Probe { public static string Print() => (" + expression + ").ToString(); }";

    private static void Check(string name, string source, string expression, params (string Text, string Mask)[] masks)
    {
        var run = GeneratorRunner.Run(WithProbe(source, expression));
        Assert.Null(run.Failure);
        GoldenFile.Matches(name, run.Text);

        var expected = run.PrintUnredacted();
        foreach (var (text, mask) in (IEnumerable<(string Text, string Mask)>)[.. masks, (Mail, MaskedMail)])
        {
            expected = expected.Replace(text, mask, StringComparison.Ordinal);
        }

        var printed = run.Print();
        Assert.DoesNotContain("secret", printed, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(expected, printed);
    }
}
