namespace PiiAnalyzers.Tests.Generation.Leaks;

/// <summary>Types as hardly anybody writes them. Each line declares a shape, and names at its end the types that have a view.</summary>
internal static class UnusualShapes
{
    public const string Constrained = """
        #pragma warning disable CS0169, CS0649, CS0414, CS8618, CS1591, CS0618, CS9264, CS0108, CS8602, CS8603, CS0659, CS0661, CS8981
        namespace U.Constrained;
        public interface IHas<out T> { T Value { get; } }
        public partial class ClassOf<T> where T : class, new() { [PiiEmail] public string Email { get; set; } = ""; public T? Any { get; set; } public string Shown { get; set; } = ""; } // view ClassOf`1
        public partial class StructOf<T> where T : struct, IComparable<T> { [PiiName] public string Name { get; set; } = ""; public T? Maybe { get; set; } public T Sure { get; set; } public string Shown { get; set; } = ""; } // view StructOf`1
        public partial class NotNullOf<T> where T : notnull { [PiiOther] public T Personal { get; set; } = default!; public List<T> All { get; set; } = null!; public string Shown { get; set; } = ""; } // view NotNullOf`1
        public partial class UnmanagedOf<T> where T : unmanaged { [PiiPhone] public T Number { get; set; } [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view UnmanagedOf`1
        public partial record Pair<TLeft, TRight>([property: PiiName] TLeft Left, TRight Right, string Shown) where TLeft : IEquatable<TLeft>; // view Pair`2
        public partial class Outer<T> { public partial class Inner<U> where U : notnull { [PiiEmail] public string Email { get; set; } = ""; public (T?, U?) Both { get; set; } public string Shown { get; set; } = ""; public partial record struct Third([property: PiiName] string Name, string Shown); } } // view Outer`1+Inner`1, Outer`1+Inner`1+Third
        public partial class Closed : NotNullOf<string> { [PiiEmail] public string Email { get; set; } = ""; } // view Closed
        public abstract partial record Curious<TSelf>([property: PiiName] string Name, string Shown) where TSelf : Curious<TSelf>;
        public sealed partial record Self(string Name, string Shown) : Curious<Self>(Name, Shown); // view Self
        """;

    public const string Records = """
        #pragma warning disable CS0169, CS0649, CS0414, CS8618, CS1591, CS0618, CS9264, CS0108, CS8602, CS8603, CS0659, CS0661, CS8981
        namespace U.Records;
        public partial record Init { [PiiEmail] public required string Email { get; init; } public required string Shown { get; init; } } // view Init
        public partial class Primary([PiiName] string name, string shown) { [PiiName] public string Name => name; public string Shown { get; } = shown; } // view Primary
        public partial struct PrimaryStruct([PiiEmail] string email, int rank) { [PiiEmail] public string Email { get; set; } = email; public int Rank { get; } = rank; public string Shown; } // view PrimaryStruct
        public partial record Positional([PiiEmail] string Email, string Shown) { public string Email { get; init; } = Email; } // view Positional
        public partial record Deconstructed([property: PiiName] string Name, string Shown) { public void Deconstruct(out string name) => name = Name; } // view Deconstructed
        public partial record Copied([property: PiiName] string Name, string Shown) { protected Copied(Copied other) { Name = other.Name; Shown = other.Shown; } } // view Copied
        public partial record Equal([property: PiiName] string Name, string Shown) { public virtual bool Equals(Equal? other) => other?.Name == Name; public override int GetHashCode() => 1; } // view Equal
        public partial record SealedText([property: PiiName] string Name, string Shown) { public sealed override string ToString() => Shown; } // view SealedText
        public partial record PrintsItself([property: PiiName] string Name, string Shown) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) { builder.Append(Shown); return true; } } // view PrintsItself
        public partial record BelowPrints(string Name, string Shown, [property: PiiEmail] string Email) : PrintsItself(Name, Shown); // view BelowPrints
        public partial class WritesText { [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; public override string ToString() => "text of " + Shown; } // view WritesText
        public partial class Compares : IEquatable<Compares>, IComparable<Compares> { [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; public bool Equals(Compares? other) => true; public override bool Equals(object? other) => other is Compares; public override int GetHashCode() => 1; public int CompareTo(Compares? other) => 0; public static bool operator ==(Compares left, Compares right) => throw new InvalidOperationException(); public static bool operator !=(Compares left, Compares right) => throw new InvalidOperationException(); } // view Compares
        public partial class HoldsCompares { public Compares One { get; set; } = null!; public List<Compares> All { get; set; } = null!; [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view HoldsCompares
        public readonly partial record struct Fixed([property: PiiNationalId] string Id, Init? Inner, string Shown); // view Fixed
        public abstract partial record Shape([property: PiiName] string Owner, string Shown) { public abstract string Text { get; } } public sealed partial record Circle(string Owner, string Shown) : Shape(Owner, Shown) { public override string Text => Owner; } // view Circle
        public partial class Required { [PiiPhone] public required string Phone { get; set; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Required() { Phone = ""; } public string Shown { get; set; } = ""; } // view Required
        public partial class Conversions { [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; public static implicit operator string(Conversions value) => value.Name; public static bool operator true(Conversions value) => true; public static bool operator false(Conversions value) => false; } public partial class HoldsConversions { public Conversions Inner { get; set; } = null!; public Conversions[] All { get; set; } = null!; [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view Conversions, HoldsConversions
        """;

    public const string Members = """
        #pragma warning disable CS0169, CS0649, CS0414, CS8618, CS1591, CS0618, CS9264, CS0108, CS8602, CS8603, CS0659, CS0661, CS8981, CS0809, CS0114
        namespace U.Members;
        public interface IContact { [PiiEmail] string Email { get; } string Greeting => "Dear " + Email; [PiiName] string Name { get; set; } static abstract string Kind { get; } }
        public partial class Contact : IContact { public string Email { get; set; } = ""; public string Name { get; set; } = ""; static string IContact.Kind => ""; public string Shown { get; set; } = ""; } // view Contact
        public partial class ExplicitOnly : IContact { string IContact.Email => Own; string IContact.Name { get => Own; set => Own = value; } static string IContact.Kind => ""; [PiiEmail] public string Own { get; set; } = ""; public string Shown { get; set; } = ""; } // view ExplicitOnly
        public partial class PartialProperty { [PiiEmail] public partial string Email { get; set; } public string Shown { get; set; } = ""; } public partial class PartialProperty { private string _email = ""; public partial string Email { get => _email; set => _email = value; } } // view PartialProperty
        public partial class Keywords { [PiiName] public string @class { get; set; } = ""; [PiiEmail] public string @event = ""; [PiiPhone] public string @namespace { get; set; } = ""; public string value { get; set; } = ""; public string record { get; set; } = ""; public string @this { get; set; } = ""; public string builder { get; set; } = ""; public string writer { get; set; } = ""; public string export { get; set; } = ""; public string run { get; set; } = ""; public string item { get; set; } = ""; public string pair { get; set; } = ""; public string Shown { get; set; } = ""; } // view Keywords
        public partial class Größe { [PiiName] public string Überschrift { get; set; } = ""; [PiiEmail] public string 電子メール { get; set; } = ""; public string Shown { get; set; } = ""; } // view Größe
        public partial class @class { [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view class
        public partial class @record { [PiiName] public string Name { get; set; } = ""; public @class Inner { get; set; } = null!; public string Shown { get; set; } = ""; } // view record
        public partial class Indexed { private readonly Dictionary<string, string> _map = new(); [PiiName] public string this[int index] => ""; public string this[string key] { get => _map[key]; set => _map[key] = value; } [PiiEmail] public string Email { get; set; } = ""; public string Shown { get; set; } = ""; } // view Indexed
        public partial class OldMembers { [Obsolete] [PiiName] public string Old { get; set; } = ""; [Obsolete("gone", true)] [PiiName] public string Gone { get; set; } = ""; [Obsolete("gone", true)] public string Lost { get; set; } = ""; [PiiEmail] public string Email { get; set; } = ""; public string Shown { get; set; } = ""; } // view OldMembers
        [Obsolete("old")] public partial class OldType { [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view OldType
        public partial class HoldsOldType { public OldType Inner { get; set; } = null!; [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view HoldsOldType
        public partial class Statics { [PiiName] public static string Everybody { get; set; } = ""; public const string Kind = "x"; [PiiEmail] public string Email { get; set; } = ""; public string Shown { get; set; } = ""; } // view Statics
        public partial class SetOnly { private string _email = ""; [PiiEmail] public string Email { set => _email = value; } [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view SetOnly
        public partial class Events { public event EventHandler? Changed { add { } remove { } } public Action<string>? Call { get; set; } public Func<string>? Make { get; set; } [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view Events
        public partial class ThrowsOnRead { [PiiName] public string Name { get; set; } = ""; protected string Text => throw new InvalidOperationException(); public string Shown { get; set; } = ""; } // view ThrowsOnRead
        public partial class NewHides : Contact { [PiiName] public new string Name { get; set; } = ""; [PiiPhone] public new string Email { get; set; } = ""; } // view NewHides
        public partial class Type { [PiiName] public string Name { get; set; } = ""; public System.Type? Other { get; set; } public string Shown { get; set; } = ""; } // view Type
        public partial class String { [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view String
        public partial class Object { [PiiName] public string Name { get; set; } = ""; public String Inner { get; set; } = null!; public string Shown { get; set; } = ""; } // view Object
        public partial class RedactedViewer { [PiiName] public string ToRedactedText { get; set; } = ""; public string Count { get; set; } = ""; public string _0 { get; set; } = ""; public string Shown { get; set; } = ""; } // view RedactedViewer
        public partial struct Mutable { [PiiName] public string Name; [PiiEmail] public string Email { readonly get; set; } public readonly string Shown => "shown"; } // view Mutable
        public readonly partial struct Frozen { [PiiName] public readonly string Name; [PiiEmail] public string Email { get; init; } public string Shown { get; init; } } // view Frozen
        public partial class Enums { public DayOfWeek Day { get; set; } [PiiOther] public DayOfWeek Secret { get; set; } public DayOfWeek? Maybe { get; set; } [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view Enums
        """;

    public const string Containers = """
        #pragma warning disable CS0169, CS0649, CS0414, CS8618, CS1591, CS0618, CS9264, CS0108, CS8602, CS8603, CS0659, CS0661, CS8981
        using System.Collections.Immutable;
        using System.Collections.Concurrent;
        using System.Collections.ObjectModel;
        namespace U.Containers;
        public partial class Leaf { [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view Leaf
        public partial record struct Dot([property: PiiGeoLocation] double X, [property: PiiName] string Name, string Shown); // view Dot
        public partial class Nullables { public Dot? Maybe { get; set; } public Dot?[] All { get; set; } = null!; public List<Dot?> More { get; set; } = null!; public string Shown { get; set; } = ""; } // view Nullables
        public partial class Tuples { public (Leaf A, Leaf B) Two { get; set; } public (int, (string, Leaf)) Deep { get; set; } public (Leaf, Dot)? Maybe { get; set; } public (int, int, int, int, int, int, int, int, Leaf) Long { get; set; } public string Shown { get; set; } = ""; } // view Tuples
        public partial class Streams { public IAsyncEnumerable<Leaf>? Stream { get; set; } public IEnumerable<Leaf> Lazy { get; set; } = null!; public Lazy<Leaf>? Later { get; set; } public Task<Leaf>? Task { get; set; } public ValueTask<Leaf> Value { get; set; } public Func<Leaf>? Make { get; set; } public WeakReference<Leaf>? Weak { get; set; } public string Shown { get; set; } = ""; } // view Streams
        public partial class Keyed { public Dictionary<Leaf, int> Map { get; set; } = null!; public SortedDictionary<string, Leaf> Sorted { get; set; } = null!; public IDictionary<Leaf, Leaf> Both { get; set; } = null!; public ConcurrentDictionary<string, Leaf>? Concurrent { get; set; } public ILookup<string, Leaf>? Lookup { get; set; } public string Shown { get; set; } = ""; } // view Keyed
        public partial class Immutables { public ImmutableArray<Leaf> Array { get; set; } public ImmutableList<Leaf>? List { get; set; } public ImmutableDictionary<string, Leaf>? Map { get; set; } public ImmutableArray<Leaf>? Maybe { get; set; } public ImmutableArray<ImmutableArray<Leaf>> Deep { get; set; } public string Shown { get; set; } = ""; } // view Immutables
        public partial class Spans { public Memory<Leaf> Memory { get; set; } public ReadOnlyMemory<char> Chars { get; set; } public ArraySegment<Leaf> Segment { get; set; } [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view Spans
        public partial class Collections { public Collection<Leaf> Collection { get; set; } = null!; public ReadOnlyCollection<Leaf>? Read { get; set; } public ObservableCollection<Leaf>? Observed { get; set; } public Stack<Leaf>? Stack { get; set; } public Queue<Leaf> Queue { get; set; } = null!; public LinkedList<Leaf> Linked { get; set; } = null!; public IReadOnlyCollection<Leaf> Counted { get; set; } = null!; public BlockingCollection<Leaf>? Blocking { get; set; } public System.Collections.ArrayList? Old { get; set; } public System.Collections.IEnumerable? Any { get; set; } public Array? Array { get; set; } public string Shown { get; set; } = ""; } // view Collections
        public partial class Lists : List<Leaf> { [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view Lists
        public partial class Jagged { public Leaf[][] Two { get; set; } = null!; public Leaf[,] Square { get; set; } = new Leaf[0, 0]; public List<Leaf[]> Mixed { get; set; } = null!; public Dictionary<string, List<Leaf>> Map { get; set; } = null!; public Dictionary<string, Dictionary<string, Leaf>> Maps { get; set; } = null!; public IEnumerable<IEnumerable<Leaf>> Lazy { get; set; } = null!; public List<(string, Leaf)> Pairs { get; set; } = null!; public string Shown { get; set; } = ""; } // view Jagged
        public partial class Personal { [PiiEmail] public List<List<string>> Mails { get; set; } = null!; [PiiPhone] public Dictionary<string, string[]> Phones { get; set; } = null!; [PiiName] public (string, string)[] Names { get; set; } = null!; [PiiName] public Lazy<string>? Later { get; set; } [PiiName] public ReadOnlyMemory<char> Memory { get; set; } [PiiOther] public System.Text.StringBuilder? Builder { get; set; } [PiiOther] public System.Text.Json.JsonElement Json { get; set; } [PiiOther] public string? this[int i] => null; public string Shown { get; set; } = ""; } // view Personal
        """;

    public const string Names = """
        #pragma warning disable CS0169, CS0649, CS0414, CS8618, CS1591, CS0618, CS9264, CS0108, CS8602, CS8603, CS0659, CS0661, CS8981, CS0436
        namespace U.Names.Customer.Customer { public partial class Customer { [global::PiiAnalyzers.PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; public partial class Customers { [global::PiiAnalyzers.PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } } } // view Names.Customer.Customer.Customer, Names.Customer.Customer.Customer+Customers
        namespace U.Names.System { public partial class Order { [global::PiiAnalyzers.PiiName] public string Name { get; set; } = ""; public global::System.Collections.Generic.List<Order> Inner { get; set; } = new(); public global::System.DateTime At { get; set; } [global::PiiAnalyzers.PiiSalary] public decimal? Sum { get; set; } public string Shown { get; set; } = ""; } public class Span<T> { } public class Linq { } public class Collections { } } // view Names.System.Order
        namespace U.Names.PiiAnalyzers { public partial record Masked([property: global::PiiAnalyzers.PiiEmail] string Email, string Shown); public class PiiMask { } public class RedactedTextWriter { } public enum PiiCategory { None } } // view Names.PiiAnalyzers.Masked
        namespace U.Names.Microsoft.Extensions.Logging { public partial class Entry { [global::PiiAnalyzers.PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } public class LogLevel { } } // view Names.Microsoft.Extensions.Logging.Entry
        namespace U.Names.@class.@event { public partial class @string { [global::PiiAnalyzers.PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } } // view Names.class.event.string
        namespace U.Names.Local { using Text = global::System.String; using Mail = (string Address, int Rank); public partial class Aliased { [global::PiiAnalyzers.PiiName] public Text Name { get; set; } = ""; [global::PiiAnalyzers.PiiEmail] public Mail Mail { get; set; } public List<Mail> Mails { get; set; } = null!; public string Shown { get; set; } = ""; } } // view Names.Local.Aliased
        namespace U.Names.Shadow { public partial class System { [global::PiiAnalyzers.PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } public partial class global { [global::PiiAnalyzers.PiiName] public string Name { get; set; } = ""; public System Inner { get; set; } = null!; public string Shown { get; set; } = ""; } public partial class T<Collections, Generic> { [global::PiiAnalyzers.PiiName] public string Name { get; set; } = ""; public Collections? One { get; set; } public Generic? Two { get; set; } public string Shown { get; set; } = ""; } } // view Names.Shadow.System, Names.Shadow.global, Names.Shadow.T`2
        """;

    public const string FileLocal = """
        #pragma warning disable CS1591, CS8618, CS0649, PII1006, PII9001, PII9002
        namespace U.FileLocal;
        file partial class Hidden { [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; }
        public partial class Visible { [PiiName] public string Name { get; set; } = ""; internal object Hidden => new Hidden().Shown; public string Shown { get; set; } = ""; } // view Visible
        public static partial class Container { private partial class Secret { [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } protected internal static class Nothing { internal partial struct Deep { [PiiName] public string Name; public string Shown; } } } // view Container+Secret
        """;

    public static readonly string[] All = [Constrained, Records, Members, Containers, Names, FileLocal];
}
