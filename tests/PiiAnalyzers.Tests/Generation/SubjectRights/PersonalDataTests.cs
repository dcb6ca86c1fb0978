using PiiAnalyzers.Generation.SubjectRights;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.SubjectRights;

/// <summary>Description, export and erasure of personal data.</summary>
public sealed class PersonalDataTests
{
    private const string Domain = """
        using System;
        using System.Collections.Generic;
        using PiiAnalyzers;
        public abstract partial class Person { [PiiName] public string Name { get; set; } = "Jane"; [PiiPhone] private string? _phone = "555"; public int Id { get; set; } = 7; public bool HasPhone => _phone != null; }
        public partial class Customer : Person
        {
            [PiiEmail] public string? Email { get; set; } = "jane@example.com";
            [PiiDateOfBirth] public DateOnly Born { get; set; } = new(1985, 2, 3);
            [PiiAge] public int? Age { get; private set; } = 40;
            [PiiIpAddress] public System.Net.IPAddress Address { get; set; } = System.Net.IPAddress.Loopback;
            [PiiEmail] public List<string> Others { get; } = ["a@example.com"];
            [PiiUsername] public string Login { get; init; } = "jane";
            [PiiHealth] private string @class = "asthma";
            [PiiTaxId] public string Computed => @class.Length.ToString();
            public Home? Home { get; set; } = new("Street");
            public List<Order> Orders { get; } = [new(), new()];
            public Dictionary<string, Order> ByName { get; } = new() { ["x"] = new() };
            public Point Place { get; set; } = new() { X = 1 };
            public Point? Other { get; set; } = new Point { X = 2 };
            public Point Fixed => new() { X = 3 };
            public Customer? Friend { get; set; }
        }
        public partial record Home([property: PiiPostalAddress] string Street) { [PiiPhone] public string? Door { get; set; } = "12"; }
        public partial class Order { [PiiName] public string? Recipient { get; set; } = "Joe"; public Customer? Owner { get; set; } }
        public partial struct Point { [PiiGeoLocation] public double X { get; set; } }
        public readonly partial struct Fixed { [PiiName] public string Name => "fixed"; }
        public sealed class Keeping : PersonalDataErasure { public override bool Keeps(PiiCategory category) => category == PiiCategory.TaxId || category == PiiCategory.Email; public override string? Replace(PiiCategory category, string value, bool canBeNull) => "(" + category + ")"; }
        """;

    [Fact]
    public void Members_are_described_by_path()
        => Check("PersonalData", """string.Join("\n", Customer.PersonalData)""", """
            PersonalDataMember { Path = Name, Category = Name, CanErase = True }
            PersonalDataMember { Path = Email, Category = Email, CanErase = True }
            PersonalDataMember { Path = Born, Category = DateOfBirth, CanErase = True }
            PersonalDataMember { Path = Age, Category = Age, CanErase = True }
            PersonalDataMember { Path = Address, Category = IpAddress, CanErase = False }
            PersonalDataMember { Path = Others, Category = Email, CanErase = True }
            PersonalDataMember { Path = Login, Category = Username, CanErase = False }
            PersonalDataMember { Path = Computed, Category = TaxId, CanErase = False }
            PersonalDataMember { Path = class, Category = Health, CanErase = True }
            PersonalDataMember { Path = _phone, Category = Phone, CanErase = True }
            PersonalDataMember { Path = Home.Street, Category = PostalAddress, CanErase = False }
            PersonalDataMember { Path = Home.Door, Category = Phone, CanErase = True }
            PersonalDataMember { Path = Orders[].Recipient, Category = Name, CanErase = True }
            PersonalDataMember { Path = ByName[].Recipient, Category = Name, CanErase = True }
            PersonalDataMember { Path = Place.X, Category = GeoLocation, CanErase = True }
            PersonalDataMember { Path = Other.X, Category = GeoLocation, CanErase = True }
            PersonalDataMember { Path = Fixed.X, Category = GeoLocation, CanErase = True }
            """);

    [Fact]
    public void Values_are_exported_with_their_paths_and_each_object_once()
        => Check(null, """Show(Circle())""", """
            Name=Jane; Email=jane@example.com; Born=02/03/1985; Age=40; Address=127.0.0.1; Others=System.Collections.Generic.List`1[System.String]; Login=jane; Computed=6; Home.Street=Street; Home.Door=12; Orders[0].Recipient=Joe; Orders[1].Recipient=Joe; ByName[0].Recipient=Joe; Place.X=1; Other.X=2; Fixed.X=3; class=asthma; _phone=555
            """);

    [Fact]
    public void Data_is_erased_where_it_can_be_set()
        => Check(null, """string.Join(", ", Erased(out var c)) + "\n" + Show(c)""", """
            Address, Login, Computed, Home.Street, Fixed
            Name=; Born=01/01/0001; Address=127.0.0.1; Others=System.Collections.Generic.List`1[System.String]; Login=jane; Computed=0; Home.Street=Street; Place.X=0; Other.X=0; Fixed.X=3; class=
            """);

    [Fact]
    public void Strategy_keeps_and_replaces_by_category()
        => Check(null, """string.Join(", ", Kept(out var c)) + "\n" + c.Email + c.Name + c.Home!.Door + c.Orders[0].Recipient""", """
            Email, Address, Others, Login, Computed, Home.Street, Fixed
            jane@example.com(Name)(Phone)(Name)
            """);

    [Fact]
    public void Struct_erases_itself()
        => Check(null, """new Func<string>(() => { var p = new Point { X = 5 }; p.ErasePersonalData(); return p.X + string.Join(",", new Fixed().ErasePersonalData()); })()""", "0Name\n");

    [Theory]
    [InlineData("public partial class C { [PiiEmail] public string? Email { get; set; } public string PersonalData => \"own\"; }")]
    [InlineData("public partial class C { [PiiEmail] public string? Email { get; set; } public void ErasePersonalData() { } }")]
    [InlineData("public partial class ExportPersonalData { [PiiEmail] public string? Email { get; set; } }")]
    public void Members_of_the_project_stay_alone(string source)
    {
        var run = GeneratorRunner.Run("using PiiAnalyzers;\n" + source);

        Assert.Empty(run.FilesOf(PersonalDataEmitter.FileSuffix));
        Assert.Empty(GeneratorRunner.Problems(run.Output));
    }

    private static void Check(string? golden, string expression, string expected)
    {
        var run = GeneratorRunner.Run([Domain, """
            using System;
            using System.Linq;
            using System.Collections.Generic;
            using PiiAnalyzers;
            public static class Probe
            {
                public static string Show(Customer c) => string.Join("; ", c.ExportPersonalData().Select(v => v.Path + "=" + FormattableString.Invariant($"{v.Value}")));
                public static Customer Circle() { var c = new Customer(); c.Friend = c; c.Orders[0].Owner = c; return c; }
                public static IReadOnlyList<string> Erased(out Customer c) { c = Circle(); return c.ErasePersonalData(); }
                public static IReadOnlyList<string> Kept(out Customer c) { c = Circle(); return c.ErasePersonalData(new Keeping()); }
                public static string Print() =>
            """ + expression + ";}"]);
        Assert.Null(run.Failure);
        if (golden is not null)
        {
            GoldenFile.Matches(golden, run.TextOf(PersonalDataEmitter.FileSuffix));
        }

        Assert.Equal(expected.ReplaceLineEndings("\n").TrimEnd('\n'), run.Print());
    }
}
