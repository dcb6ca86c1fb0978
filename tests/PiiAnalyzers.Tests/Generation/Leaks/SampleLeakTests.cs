using PiiAnalyzers.Tests.Docs;

namespace PiiAnalyzers.Tests.Generation.Leaks;

/// <summary>Every type with a view of the samples, and of a wide set of shapes, filled with canaries and shown in every way there is.</summary>
[Collection(CanaryProbe.Console)]
public sealed class SampleLeakTests
{
    public const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.IO; global using System.Threading.Tasks; global using PiiAnalyzers;";

    [Theory]
    [InlineData("Shop.Domain", "Shop.Web/Contracts", 7)]
    [InlineData("Shop.Fixed/Domain", "Shop.Fixed/Contracts", 11)]
    public void No_sample_type_shows_a_canary(string domain, string contracts, int least)
    {
        var shown = CanaryProbe.Show([Usings, .. Sources(domain), .. Sources(contracts)]);

        Assert.True(shown.Count >= least, string.Join(", ", shown.Keys));
        CanaryProbe.AssertNoCanary(shown);
    }

    [Fact]
    public void No_shape_shows_a_canary()
    {
        var shown = CanaryProbe.Show(Usings, Shapes);

        Assert.Equal(
            Shapes.Split('\n').Select(static line => line.Split("// view ", StringSplitOptions.None)).Where(static parts => parts.Length > 1).SelectMany(static parts => parts[1].Split(',', StringSplitOptions.TrimEntries)).Order(StringComparer.Ordinal),
            shown.Keys.Select(static name => name["Shapes.".Length..]).Order(StringComparer.Ordinal));
        CanaryProbe.AssertNoCanary(shown);
    }

    /// <summary>Each line declares a shape, and names at its end the types that have a view.</summary>
    public const string Shapes = """
        #pragma warning disable CS0169, CS0649, CS0414, CS8618, CS1591, CS0618, CS9264
        namespace Shapes;
        public partial record Positional([property: PiiEmail] string Email, [PiiName] string Name, string Shown); // view Positional
        public sealed partial record Sealed([property: PiiPhone] string Phone) { public string Shown { get; init; } = ""; } // view Sealed
        public partial record struct Struct([property: PiiNationalId] string Id, [property: PiiTaxId] long Tax, string Shown); // view Struct
        public readonly partial record struct ReadOnly([property: PiiBankAccount] string Iban, string Shown); // view ReadOnly
        public partial class Plain { [PiiCredential] public string Password { get; set; } = ""; public string Shown { get; set; } = ""; } // view Plain
        public partial struct Value { [PiiHealth] public string Diagnosis; [PiiGeoLocation] public double Latitude; public string Shown; } // view Value
        public partial class InitOnly { [PiiIpAddress] public System.Net.IPAddress? Address { get; init; } [PiiIpAddress] public string? Text { get; init; } public string Shown { get; init; } = ""; } // view InitOnly
        public partial class Required { [PiiDateOfBirth] public required DateOnly Born { get; set; } [PiiDateOfBirth] public required string Text { get; set; } public required string Shown { get; set; } } // view Required
        public partial class Fields { [PiiPaymentCard] public string Card = ""; [PiiSalary] public decimal Salary; public string Shown = ""; } // view Fields
        public partial class Private { [PiiUsername] private string _login = ""; [PiiAge] internal int Age { get; set; } [PiiOther] protected string Other { get; set; } = ""; [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view Private
        public partial class Backed { private string _email = ""; [PiiEmail] public string Email { get => _email; set => _email = value; } [PiiName] public string FullName => Given + " " + Family; [PiiName] public string Given { get; set; } = ""; [PiiName] public string Family { get; set; } = ""; public string Shown { get; set; } = ""; } // view Backed
        public partial class MaybeNull { [PiiSalary] public decimal? Salary { get; set; } [PiiDateOfBirth] public DateTime? Born { get; set; } [PiiDateOfBirth] public DateTimeOffset? At { get; set; } [PiiGeoLocation] public double? X { get; set; } [PiiDeviceId] public Guid? Device { get; set; } public string? Shown { get; set; } } // view MaybeNull
        public partial class Typed { [PiiPhone] public long Phone { get; set; } [PiiAge] public int Age { get; set; } [PiiBehavior] public Uri Link { get; set; } = null!; [PiiBiometric] public byte[] Print { get; set; } = []; [PiiOther] public object Any { get; set; } = ""; [PiiOther] public dynamic Dynamic { get; set; } = ""; public string Shown { get; set; } = ""; } // view Typed
        public partial class Many { [PiiEmail] public string[] Array { get; set; } = []; [PiiEmail] public List<string> List { get; set; } = []; [PiiPhone] public HashSet<string> Set { get; set; } = []; [PiiName] public Dictionary<string, string> Map { get; set; } = []; [PiiName] public IEnumerable<string> Lazy { get; set; } = []; [PiiName] public (string First, string Last) Pair { get; set; } public string Shown { get; set; } = ""; } // view Many
        public partial record Nested(Positional Inner, Struct Value, Struct? Maybe, Plain? Plain, string Shown); // view Nested
        public partial class Sequences { public Positional[] Array { get; set; } = []; public List<Plain> List { get; set; } = []; public IReadOnlyList<Struct> Read { get; set; } = []; public IEnumerable<Sealed> Any { get; set; } = []; public System.Collections.Immutable.ImmutableArray<Positional> Immutable { get; set; } public HashSet<Positional> Set { get; set; } = []; public List<List<Positional>> Deep { get; set; } = []; public Positional[][] Jagged { get; set; } = []; public string Shown { get; set; } = ""; } // view Sequences
        public partial class Maps { public Dictionary<string, Positional> ByName { get; set; } = []; public IReadOnlyDictionary<int, Plain> ById { get; set; } = null!; public Dictionary<Positional, string> Keys { get; set; } = []; public Dictionary<string, List<Plain>> Lists { get; set; } = []; public KeyValuePair<string, Plain> Pair { get; set; } public string Shown { get; set; } = ""; } // view Maps
        public partial class Tuples { public (Positional Buyer, int Id) Pair { get; set; } public Tuple<Positional, string> Old { get; set; } = null!; public List<(string Name, Plain Inner)> All { get; set; } = []; public string Shown { get; set; } = ""; } // view Tuples
        public abstract partial record Animal([property: PiiName] string Owner); public partial record Dog(string Owner, [property: PiiOther] string Chip, string Shown) : Animal(Owner); public sealed partial record Puppy(string Owner, string Chip, string Shown, int Weeks) : Dog(Owner, Chip, Shown); // view Dog, Puppy
        public abstract partial class Base { [PiiEmail] public string Email { get; set; } = ""; public virtual string Text { get; set; } = ""; } public partial class Derived : Base { [PiiName] public override string Text { get; set; } = ""; public string Shown { get; set; } = ""; } // view Derived
        public abstract class Open { [PiiEmail] public string Email { get; set; } = ""; } public partial class Inherits : Open { public string Shown { get; set; } = ""; } // view Inherits
        public interface IMail { [PiiEmail] string Email { get; } } public partial class Implements : IMail { public string Email { get; set; } = ""; public string Shown { get; set; } = ""; } public partial class Explicit : IMail { string IMail.Email => Hidden; [PiiEmail] private string Hidden { get; set; } = ""; [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view Implements, Explicit
        public partial record Generic<T>([property: PiiName] T Value, string Shown); public partial class Holder { public Generic<string> Text { get; set; } = null!; public Generic<int> Number { get; set; } = null!; public string Shown { get; set; } = ""; } // view Generic`1, Holder
        public partial class Two<TKey, TValue> where TKey : notnull { [PiiOther] public TKey Key { get; set; } = default!; [PiiOther] public Dictionary<TKey, TValue> Map { get; set; } = null!; public string Shown { get; set; } = ""; } // view Two`2
        public partial class Outer { public partial class Inner { [PiiEmail] public string Email { get; set; } = ""; public string Shown { get; set; } = ""; private partial record Hidden([property: PiiName] string Name, string Shown); } } // view Outer+Inner, Outer+Inner+Hidden
        [Pii] public partial record Whole(string Any, int Number); public partial class HoldsWhole { public Whole One { get; set; } = null!; public List<Whole> All { get; set; } = []; public string Shown { get; set; } = ""; } // view Whole, HoldsWhole
        #pragma warning disable PII1006, PII9001
        public record Leaky([property: PiiEmail] string Email); public partial class HoldsLeaky { public Leaky One { get; set; } = null!; public List<Leaky> All { get; set; } = []; public Dictionary<string, Leaky> Map { get; set; } = []; [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view HoldsLeaky
        public partial class Node { [PiiName] public string Name { get; set; } = ""; public Node? Next { get; set; } public List<Node> Children { get; set; } = []; public Node? Parent { get; set; } public string Shown { get; set; } = ""; } public partial class Member { [PiiName] public string Name { get; set; } = ""; public Team? Team { get; set; } public string Shown { get; set; } = ""; } public partial class Team { public List<Member> Members { get; set; } = []; public string Shown { get; set; } = ""; } // view Node, Member, Team
        public partial class Unknown { public object Any { get; set; } = ""; public IMail Mail { get; set; } = null!; public IEnumerable<IMail> Mails { get; set; } = []; [PiiName] public string Name { get; set; } = ""; public string Shown { get; set; } = ""; } // view Unknown
        """;

    private static IEnumerable<string> Sources(string folder)
        => Directory.EnumerateFiles(RepositoryFiles.PathOf(["samples", .. folder.Split('/')]), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !file.Contains(Path.DirectorySeparatorChar + "bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static file => "#pragma warning disable CS1591, PII1006, PII5004, PII9001, PII9002\n" + File.ReadAllText(file));
}
