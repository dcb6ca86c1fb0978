using PiiAnalyzers.Generation.Views;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.Views;

/// <summary>The redacted view: what it shows, and that nothing personal is reached through it, be it by reflection.</summary>
public sealed class ViewTests
{
    /// <summary>Prints the view, its members, and looks for the canary in everything that the view holds.</summary>
    internal const string Inspector = """
        public static class Inspector
        {
            public static string Show(System.Collections.Generic.IReadOnlyList<System.Collections.Generic.KeyValuePair<string, object?>> view)
            {
                var text = new System.Text.StringBuilder();
                text.Append(view).Append('\n');
                foreach (var pair in view) text.Append(pair.Key).Append(": ").Append(pair.Value is string s ? '"' + s + '"' : pair.Value ?? "null").Append('\n');
                for (var i = 0; i < view.Count; i++) if (view[i].Key is null) text.Append("no key");
                var buffer = new char[text.Length];
                if (view is System.ISpanFormattable formattable && (!formattable.TryFormat(buffer, out var written, default, null) || new string(buffer, 0, written) != view.ToString()
                    || formattable.TryFormat(new char[written - 1], out var none, default, null) || none != 0)) text.Append("TryFormat");
                Reach(view, new System.Collections.Generic.HashSet<object>(System.Collections.Generic.ReferenceEqualityComparer.Instance), text);
                return text.ToString();
            }

            private static void Reach(object? value, System.Collections.Generic.HashSet<object> seen, System.Text.StringBuilder text)
            {
                if (value is null || value.GetType() is { IsPrimitive: true } || !seen.Add(value)) return;
                if (value is string s) { if (s.Contains("ecret")) text.Append("REACHED ").Append(s); return; }
                if (value is System.Type or System.Delegate) return;
                if (value is System.Array array) { foreach (var item in array) Reach(item, seen, text); return; }
                for (var type = value.GetType(); type is not null; type = type.BaseType)
                    foreach (var field in type.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly))
                        Reach(field.GetValue(value), seen, text);
            }
        }
        """;

    [Fact]
    public void Record_shows_its_members_by_name()
        => Check("ViewOfRecord", """
            using PiiAnalyzers;
            namespace Shop;
            public partial record Customer(int Id, [property: PiiEmail] string Email, [property: PiiName] string? Name, string? Note, System.Uri Site, System.DayOfWeek? Day, [property: PiiDateOfBirth] System.DateOnly? Born);
            """, """new Shop.Customer(7, "jane.secret@example.com", null, "asks", new("https://example.com"), null, new(1985, 2, 3))""", """
            Customer { Id = 7, Email = j***@example.com, Name = , Note = asks, Site = https://example.com/, Day = , Born = 1985-**-** }
            Id: 7
            Email: "j***@example.com"
            Name: null
            Note: "asks"
            Site: https://example.com/
            Day: null
            Born: "1985-**-**"

            """);

    [Fact]
    public void Nested_objects_and_sequences_are_shown_through_their_views()
        => Check("ViewOfNested", """
            using System.Collections.Generic;
            using PiiAnalyzers;
            public partial record Address([property: PiiPostalAddress] string Street, string City);
            public partial record struct Point([property: PiiGeoLocation] double X);
            public partial class Order
            {
                public Address? Home { get; init; } = new("1 Secret Street", "Bonn");
                public Point Place { get; init; } = new(52.52);
                public Point? Other { get; init; }
                public List<Address>? Past { get; init; } = [new("2 Secret Street", "Ulm"), null!];
                public Address[] None { get; init; } = [];
                public Dictionary<int, Address> ByYear { get; init; } = new() { [1999] = new("3 Secret Street", "Jena") };
                public System.Collections.Immutable.ImmutableArray<Address> Default { get; init; }
                public IReadOnlyList<string> Tags { get; init; } = ["a", "b"];
                public int[]? Numbers { get; init; }
                public byte[] Bytes { get; init; } = [1];
            }
            """, "new Order()", """
            Order { Home = Address { Street = ***, City = Bonn }, Place = Point { X = 52.5* }, Other = , Past = [Address { Street = ***, City = Ulm }, ], None = [], ByYear = [[1999, Address { Street = ***, City = Jena }]], Default = , Tags = [a, b], Numbers = , Bytes = System.Byte[] }
            Home: Address { Street = ***, City = Bonn }
            Place: Point { X = 52.5* }
            Other: null
            Past: [Address { Street = ***, City = Ulm }, ]
            None: []
            ByYear: [[1999, Address { Street = ***, City = Jena }]]
            Default: null
            Tags: [a, b]
            Numbers: null
            Bytes: "System.Byte[]"

            """);

    [Fact]
    public void What_cannot_be_shown_is_masked_wholly()
        => Check("ViewOfUnknown", """
            using System.Collections.Generic;
            using System.Linq;
            using PiiAnalyzers;
            public record Leaky([property: PiiEmail] string Email);
            public class Hidden { [PiiEmail] public string Email => "jane.secret@example.com"; }
            public record Money(decimal Amount);
            public partial class Holder<T, [Pii] TKey>
            {
                [PiiName] public dynamic? Name => "Jane Secret";
                public Leaky Record => new("jane.secret@example.com");
                public Hidden Object => new();
                public List<Hidden> Objects => [new()];
                public (int, Hidden) Pair => (1, new());
                public object Unknown => new Hidden();
                public object Number => 5;
                public IQueryable<Hidden> Lazy => System.Array.Empty<Hidden>().AsQueryable();
                public T? Value { get; init; }
                public TKey? Key { get; init; }
                public Money Balance => new(3);
                public System.IO.Stream Stream => System.IO.Stream.Null;
                public System.Action Callback => () => { };
                [System.Obsolete("gone", true)] public int Gone => 1;
                [System.Obsolete("gone", true), PiiName] public string GoneName => "Jane Secret";
                private string Private => "secret";
            }
            """,
            """new Holder<object, string> { Value = new Leaky("jane.secret@example.com"), Key = "secret" }""", """
            Holder { Name = ***, Record = ***, Object = ***, Objects = ***, Pair = ***, Unknown = ***, Number = 5, Lazy = ***, Value = Leaky, Key = ***, Balance = Money { Amount = 3 }, Stream = System.IO.Stream+NullStream, Callback = System.Action, GoneName = *** }
            Name: "***"
            Record: "***"
            Object: "***"
            Objects: "***"
            Pair: "***"
            Unknown: "***"
            Number: 5
            Lazy: "***"
            Value: "Leaky"
            Key: "***"
            Balance: "Money { Amount = 3 }"
            Stream: "System.IO.Stream+NullStream"
            Callback: "System.Action"
            GoneName: "***"

            """);

    [Fact]
    public void Circles_end_at_the_reference_back()
        => Check("ViewOfCircle", """
            using System.Collections.Generic;
            using PiiAnalyzers;
            public partial class Customer { [PiiEmail] public string Email { get; set; } = "jane.secret@example.com"; public List<Order> Orders { get; } = []; public Customer? Parent { get; set; } public List<Customer> Friends { get; } = []; }
            public partial class Order { [PiiName] public string? Recipient { get; set; } = "Jane Secret"; public Customer? Owner { get; set; } }
            public static class Samples { public static Customer One() { var c = new Customer(); c.Orders.Add(new Order { Owner = c }); c.Parent = c; c.Friends.Add(c); return c; } }
            """, "Samples.One()", """
            Customer { Email = j***@example.com, Orders = [Order { Recipient = J***, Owner = Customer }], Parent = Customer, Friends = *** }
            Email: "j***@example.com"
            Orders: [Order { Recipient = J***, Owner = Customer }]
            Parent: "Customer"
            Friends: "***"

            """);

    [Fact]
    public void Derived_type_has_a_view_of_its_own()
        => Check("ViewOfDerived", """
            using PiiAnalyzers;
            public abstract partial record Person([property: PiiName] string Name) { public virtual string? Title => "base"; }
            public partial record Customer(string Name, int Id, [property: PiiEmail] string Email) : Person(Name) { public override string? Title => "derived"; }
            public sealed record Unmarked(string Name, int Id, string Email, [property: PiiPhone] string Phone) : Customer(Name, Id, Email);
            public class Entity { public int Key = 1; public string Kind => "entity"; }
            public partial class Account : Entity { public new string Kind => "account"; [PiiEmail] public string Email => "jane.secret@example.com"; }
            """, """new Unmarked("Jane Secret", 7, "jane.secret@example.com", "secret")""", """
            Customer { Name = J***, Title = derived, Id = 7, Email = j***@example.com }
            Name: "J***"
            Title: "derived"
            Id: 7
            Email: "j***@example.com"

            """);

    [Fact]
    public void Private_nested_and_generic_types_have_views()
        => Check("ViewOfNestedTypes", """
            using PiiAnalyzers;
            public partial class Outer<TOuter>
            {
                private partial struct Inner<T> where T : struct { [PiiEmail] public string @class { get; set; } public T Value { get; set; } public Private? Next { get; set; } public TOuter? Outer { get; set; } }
                private partial record Private([property: PiiName] string @event);
                public static System.Collections.Generic.IReadOnlyList<System.Collections.Generic.KeyValuePair<string, object?>> One()
                    => new Inner<int> { @class = "jane.secret@example.com", Value = 3, Next = null }.ToRedacted();
            }
            """, "Outer<string>.One()", """
            Inner { class = j***@example.com, Value = 3, Next = , Outer =  }
            class: "j***@example.com"
            Value: 3
            Next: null
            Outer: null

            """);

    [Theory]
    [InlineData("public class C { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public partial class C { [PiiEmail] public string? Email { get; set; } public string ToRedacted() => \"own\"; }")]
    [InlineData("public partial class C { [PiiEmail] public string? ToRedacted { get; set; } }")]
    [InlineData("public partial class C { [PiiEmail] public string? Email { get; set; } public class RedactedView { } }")]
    [InlineData("public partial class RedactedView { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public partial class ToRedacted { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public partial class C<RedactedView> { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public class O { public partial class C { [PiiEmail] public string? Email { get; set; } } }")]
    [InlineData("file partial class C { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public ref partial struct C { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public static partial class C { [PiiEmail] public static string? Email { get; set; } }")]
    [InlineData("public partial interface C { [PiiEmail] string? Email { get; set; } }")]
    [InlineData("public partial class C { public string? Email { get; set; } }")]
    [InlineData("public class P { [PiiEmail] public string? Email { get; set; } } public partial class C : System.IO.MemoryStream { public P? Person { get; set; } }")]
    public void There_is_no_view(string source)
    {
        var run = GeneratorRunner.Run("using PiiAnalyzers;\n" + source);

        Assert.Null(run.Failure);
        Assert.Empty(run.FilesOf(ViewEmitter.FileSuffix));
        Assert.Empty(GeneratorRunner.Problems(run.Output));
    }

    [Theory]
    [InlineData("public interface IShown { string ToRedacted(); } public partial class C : IShown { [PiiEmail] public string? Email { get; set; } string IShown.ToRedacted() => \"own\"; }")]
    [InlineData("public abstract class B { public abstract int Count { get; } } public partial class C : B { [PiiEmail] public string? Email { get; set; } public override int Count => 1; public string this[int index] => \"\"; }")]
    [InlineData("public class B { public virtual object ToRedacted() => 1; } public partial class C : B { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public partial class C { [PiiEmail] public string? Email { get; set; } public string? _0, value, writer, item, shown, index, buffer; }")]
    [InlineData("public partial class C : System.Exception { [PiiEmail] public string? Email { get; set; } }")]
    [InlineData("public partial class C { [PiiEmail] public string? Email { get; set; } public override string ToString() => \"own\"; }")]
    [InlineData("public unsafe partial class C { [PiiEmail] public string? Email { get; set; } public int* Pointer; public System.Span<int> Span => default; public ref int R => throw null!; }")]
    [InlineData("public partial class C { public required string Name { get; init; } [PiiEmail] public required string Email { get; init; } public C(int x) { } }")]
    [InlineData("public readonly partial record struct C([property: PiiEmail] string Email, C[]? Others);")]
    [InlineData("namespace System { public partial class Span { [PiiAnalyzers.PiiEmail] public string? Email { get; set; } } }")]
    public void View_compiles(string source)
    {
        var run = GeneratorRunner.Run("using PiiAnalyzers;\n" + source);

        Assert.Null(run.Failure);
        Assert.NotEmpty(run.FilesOf(ViewEmitter.FileSuffix));
        Assert.Empty(GeneratorRunner.Problems(run.Output));
    }

    [Fact]
    public void Annotations_of_a_team_without_the_package_get_no_view()
        => Assert.Empty(GeneratorRunner.Run("namespace PiiAnalyzers { public class PiiAttribute : System.Attribute { } } public partial class C { [PiiAnalyzers.Pii] public string? Email { get; set; } }", references: GeneratorReferences.MicrosoftOnly).FilesOf(ViewEmitter.FileSuffix));

    private static void Check(string name, string source, string expression, string expected)
    {
        var run = GeneratorRunner.Run([source, Inspector, "public static class Probe { public static string Print() => Inspector.Show((" + expression + ")" + (expression.EndsWith("One()", StringComparison.Ordinal) && expression.StartsWith("Outer", StringComparison.Ordinal) ? "" : ".ToRedacted()") + "); }"]);
        Assert.Null(run.Failure);
        GoldenFile.Matches(name, run.TextOf(ViewEmitter.FileSuffix));

        var printed = run.Print();
        Assert.DoesNotContain("secret", printed, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(expected.ReplaceLineEndings("\n"), printed);
    }
}
