using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>Classes and structs: a text in the format of records, for the whole hierarchy.</summary>
public sealed class ClassRedactionTests
{
    [Fact]
    public void Class_prints_its_hierarchy_base_first()
        => Check("Class", """
            using PiiAnalyzers;
            public class Entity { public int Id { get; set; } = 1; protected int Hidden => 3; public virtual string? Display => "base"; }
            public partial class Customer : Entity
            {
                [PiiEmail] public string Email { get; set; } = "jane.secret@example.com";
                [PiiPhone] public string? Phone;
                public override string? Display => "derived";
                public string? Note { get; set; }
            }
            """, "new Customer()", "Customer { Id = 1, Display = derived, Email = j***@example.com, Phone = , Note =  }");

    [Fact]
    public void Class_that_only_inherits_classified_members_prints_them_too()
        => Check("InheritingClass", """
            using PiiAnalyzers;
            public class Person { [PiiEmail] public string Email { get; set; } = "jane.secret@example.com"; }
            public sealed partial class Customer : Person { public int Rank => 4; }
            """, "new Customer()", "Customer { Email = j***@example.com, Rank = 4 }");

    [Fact]
    public void Struct_is_given_a_ToString()
        => Check("Struct", """
            using PiiAnalyzers;
            public readonly partial struct Contact
            {
                public Contact(string email) => Email = email;
                [PiiEmail] public string Email { get; }
                public int Id => 2;
            }
            """, """new Contact("jane.secret@example.com")""", "Contact { Email = j***@example.com, Id = 2 }");

    [Fact]
    public void Primary_constructor_parameters_lend_their_annotation()
        => Check("PrimaryConstructor", """
            using PiiAnalyzers;
            public partial class Customer([PiiEmail] string email, int id) { public string Email { get; } = email; public int Id => id; }
            """, """new Customer("jane.secret@example.com", 9)""", "Customer { Email = j***@example.com, Id = 9 }");

    [Fact]
    public void Objects_that_know_each_other_do_not_recurse()
        => Check("Cycle", """
            using PiiAnalyzers;
            public partial class Customer { [PiiEmail] public string Email { get; set; } = "jane.secret@example.com"; public Order? Last { get; set; } public Customer? Parent { get; set; } }
            public partial class Order { [PiiName] public string? Recipient { get; set; } public Wrapper Owner { get; set; } = new(null); }
            public record Wrapper(Customer? Customer);
            public static class Samples { public static Customer One() { var c = new Customer(); c.Last = new Order { Owner = new(c) }; return c; } }
            """, "Samples.One()", "Customer { Email = j***@example.com, Last = Order, Parent =  }");

    [Fact]
    public void Fields_that_cannot_be_text_are_left_out()
        => Check("OddMembers", """
            using System;
            using PiiAnalyzers;
            public interface INamed { string Explicit { get; } }
            public unsafe partial class Odd : INamed
            {
                private int _value = 3;
                [PiiEmail] public string Email { get; init; } = "jane.secret@example.com";
                string INamed.Explicit => "explicit";
                public string this[int index] => "indexer";
                public string WriteOnly { set { } }
                public static string Shared = "static";
                public const string Constant = "constant";
                public ReadOnlySpan<char> Span => default;
                public int* Pointer => null;
                public delegate*<void> Function => null;
                public ref readonly int Reference => ref _value;
                [PiiName] public dynamic? Dynamic { get; set; } = "secret";
                public dynamic? Clear { get; set; } = 6;
                public event EventHandler? Changed { add { } remove { } }
                [Obsolete("old")] public int Old => 1;
                [Obsolete("gone", true)] public int Gone => 1;
                [Obsolete("gone", true), PiiName] public string GoneName => "secret";
                [System.Diagnostics.CodeAnalysis.Experimental("EXP1")] public int Trial => 2;
                public string Half { private get; set; } = "half";
                public (int A, string? B) Pair => (1, null);
                public int? Maybe => null;
                public DayOfWeek Day => DayOfWeek.Friday;
            }
            """, "new Odd()", "Odd { Email = j***@example.com, Reference = 3, Dynamic = ***, Clear = 6, Old = 1, GoneName = ***, Trial = 2, Half = half, Pair = (1, ), Maybe = , Day = Friday }");

    [Fact]
    public void Partial_properties_and_required_members_print_once()
        => Check("PartialProperty", """
            using PiiAnalyzers;
            public partial class Customer { [PiiEmail] public partial string Email { get; set; } public required int Id { get; init; } }
            public partial class Customer { public partial string Email { get => _email; set => _email = value; } private string _email = "jane.secret@example.com"; }
            """, "new Customer { Id = 1 }", "Customer { Email = j***@example.com, Id = 1 }");

    [Theory]
    [InlineData("public partial class C : System.Exception { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public partial class C { [PiiEmail] public string? Email { get; set; } public override string ToString() => \"own\"; }")]
    [InlineData("public partial class C { [PiiEmail] public string? Email { get; set; } public new string ToString() => \"own\"; }")]
    [InlineData("public class C { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public class B { public sealed override string ToString() => \"own\"; } public partial class C : B { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public class B { public new string ToString() => \"own\"; } public partial class C : B { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public class O { public partial class C { [PiiEmail] public string? Email { get; set; } } }")]
    [InlineData("file partial class C { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public ref partial struct C { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public static partial class C { [PiiEmail] public static string? Email { get; set; } }")]
    [InlineData("public partial class C { [PiiEmail, NotPii(\"shared mailbox\")] public int X; public string? Email { get; set; } }", false)]
    [InlineData("public partial class C { public string? Email { get; set; } }")]
    [InlineData("public partial interface C { [PiiEmail] string? Email { get; set; } }")]
    public void Nothing_is_generated(string source, bool nothing = true)
        => Assert.Equal(nothing, GeneratorRunner.Run("using PiiAnalyzers;\n" + source).Files.IsEmpty);

    [Fact]
    public void Framework_base_classes_are_not_read()
    {
        var run = GeneratorRunner.Run("""
            using PiiAnalyzers;
            public partial class Store : System.IO.MemoryStream { [PiiEmail] public string Email = "jane.secret@example.com"; }
            public static class Probe { public static string Print() => new Store().ToString(); }
            """);

        Assert.Equal("Store { Email = j***@example.com }", run.Print());
    }

    private static void Check(string name, string source, string expression, string expected)
    {
        var run = GeneratorRunner.Run(source + "\npublic static class Probe { public static string Print() => " + expression + ".ToString(); }");
        Assert.Null(run.Failure);
        GoldenFile.Matches(name, run.Text);
        var printed = run.Print();
        Assert.DoesNotContain("secret", printed, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(expected, printed);
    }
}
