using PiiAnalyzers.Tests.Generation.Logging;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>Properties that make something of personal data and are not classified themselves: what is generated masks them all the same.</summary>
public sealed class ComputedMemberTests
{
    [Theory]
    [InlineData("string P => First;", "J***")]
    [InlineData("string P => Email;", "j***@example.com")]
    [InlineData("string P => First + \" \" + Last;", "***")]
    [InlineData("string P => $\"{First} {Last}\";", "***")]
    [InlineData("string P { get { var name = First; if (Last.Length > 0) return name; return \"\"; } }", "J***")]
    [InlineData("string P { get => Email.ToUpperInvariant(); }", "***")]
    [InlineData("string P => Q; public string Q => Email;", "j***@example.com")]
    [InlineData("string P => HasMail ? Email : \"none\";", "j***@example.com")]
    [InlineData("object P => Email;", "***|***|j***@example.com")]
    [InlineData("string[] P => new[] { First, Last };", "***")]
    [InlineData("string[] P => [First, Last];", "***")]
    [InlineData("(string, string) P => (First, Last);", "***")]
    [InlineData("int P => Born.Year;", "***")]
    [InlineData("string P => this.Email;", "j***@example.com")]
    [InlineData("string P => Id > 1000 ? Q : Email; public string Q => Id > 1000 ? P : City;", "j***@example.com")]
    [InlineData("string P => Parts.Aggregate((a, b) => a + b); private string[] Parts => [Email];", "***")]
    [InlineData("string P => \"a\" + 1 + \"b\" + 2 + \"c\" + 3 + \"d\" + 4 + \"e\" + 5 + \"f\" + 6 + \"g\" + 7 + \"h\" + 8 + \"i\" + Id;", "a1b2c3d4e5f6g7h8i7")]
    [InlineData("string P => PiiMask.Email(Email)!;", "j***@example.com")]
    [InlineData("[NotPii(\"an initial\")] public string P => First.Substring(0, 1);", "J")]
    [InlineData("bool P => Email.Length > 0;", "True")]
    [InlineData("int P => Email.Length;", "20")]
    [InlineData("string P => City;", "Bonn")]
    [InlineData("string P => \"C-\" + Id;", "C-7")]
    [InlineData("string P { get; set; } = \"plain\";", "plain")]
    [InlineData("string P => Build(); private string Build() => Email;", "j***@example.com")]
    [InlineData("string P => Build(); private string Build() => Email + \"…\";", "***")]
    [InlineData("string P => this.Build(\"to\"); private string Build(string what) { var text = what + City; if (Id > 0) { text = Email; } return text; }", "j***@example.com")]
    [InlineData("string P => Build(3); private string Build(int n) => n == 0 ? Email : Build(n - 1);", "j***@example.com")]
    [InlineData("string P => A(); private string A() => Id > 1000 ? \"\" : B(); private string B() => Id > 1000 ? A() : Email;", "j***@example.com")]
    [InlineData("string P => string.Concat(Build()); private System.Collections.Generic.IEnumerable<string> Build() { yield return City; yield return Email; }", "***")]
    [InlineData("string P { get { return Local(); string Local() => Email; } }", "j***@example.com")]
    [InlineData("string P => Build(this); private static string Build(Customer c) => c.Email;", "j***@example.com")]
    [InlineData("string P => Other.Build(this);", "j***@example.com")]
    [InlineData("string P => this.Extend();", "j***@example.com")]
    [InlineData("string P => _p; private string _p; public Customer() { _p = Email; }", "j***@example.com")]
    [InlineData("string P { get; } public Customer() { P = $\"{First} <{Email}>\"; }", "***")]
    [InlineData("string P { get; private set; } = \"\"; public Customer() { Refresh(); } private void Refresh() { (this.P, _) = (First, 1); }", "J***")]
    [InlineData("string P => _lazy.Value; private readonly Lazy<string> _lazy; public Customer() => _lazy = new(() => Email);", "***")]
    [InlineData("string P; public Customer() : this(\"Joe\") { } public Customer([PiiName] string name) { P = name; }", "***")]
    [InlineData("string P; public Customer() : this(\"Joanna\") { } public Customer(string name) { First = name ?? \"\"; P = name + \".\"; }", "***")]
    [InlineData("string P = \"\"; public Customer() : this(\"Joanna\") { } public Customer(string name) : this(name, 1) { P = name + \".\"; } private Customer(string name, int n) { First = name; }", "***")]
    [InlineData("string P = \"\"; public Customer() : this(\"Joanna\") { } public Customer(string name) : this(n: 1, first: name) { P = name; } private Customer(string first, int n) { First = first; }", "J***")]
    [InlineData("string P = \"\"; public Customer() : this(\"Joanna\") { } public Customer(string name) : this(name, 1) { P = name; } private Customer([PiiName] string first, int n) { }", "J***")]
    [InlineData("string P = \"\"; public Customer() : this(\"Joanna\") { } public Customer(string name) : this(name, 1) { P = name; } private Customer([NotPii(\"a key\")] string first, int n) { First = first; }", "Joanna")]
    [InlineData("string P = \"\"; public Customer() : this(\"x\") { } public Customer(string city) : this(\"Joe\", city) { P = city; } private Customer(string name, string city) { First = name; City = city; }", "x")]
    [InlineData("string P = \"\"; public Customer() : this(\"x\") { } public Customer(string city) : this(1, city.Length.ToString()) { P = city; } private Customer(int n, string name) { First = name; }", "x")]
    [InlineData("string P => _p ?? \"\"; private string? _p; public Customer() => Mail = \"joe@example.com\"; [PiiEmail] private string Mail { set { _p = value; } }", "***@example.com")]
    [InlineData("string P { get; init; } = \"x\"; private static Customer Of(string mail) => new() { Email = mail, P = \"to \" + mail };", "***")]
    [InlineData("string P { get; init; } = \"x\"; private static Customer Of(string mail) => new() { City = mail, P = \"to \" + mail };", "x")]
    [InlineData("string P => Build(); [return: NotPii(\"a key\")] private string Build() => Email.Substring(0, 1);", "j")]
    [InlineData("string P => Build(); private string Build() => PiiMask.Email(Email)!;", "j***@example.com")]
    [InlineData("string P => Build(); private string Build() => City + Id;", "Bonn7")]
    [InlineData("string P => Build(); private string Build() { if (Email.Length > 3) return City; return \"\"; }", "Bonn")]
    [InlineData("int P => Build(); private int Build() => Email.Length;", "20")]
    [InlineData("DayOfWeek P => Build(); private DayOfWeek Build() => Email.Length > 3 ? DayOfWeek.Monday : DayOfWeek.Friday;", "Monday")]
    [InlineData("string P; public Customer() : this(\"x\") { } public Customer(string city) { P = city; City = city; }", "x")]
    [InlineData("string P = \"\"; public Customer() { var other = new Inner(); other.Set(this); P = other.P.Length.ToString(); } private class Inner { public string P = \"\"; public void Set(Customer c) { P = c.Email; } }", "20")]
    [InlineData("string P => _a; private string _a = \"ok\", _b = \"\"; public Customer() { _b = Email; }", "ok")]
    public void Property_shows(string property, string expected)
    {
        var run = GeneratorRunner.Run("""
            using System;
            using System.Linq;
            using Microsoft.Extensions.Logging;
            using PiiAnalyzers;
            public partial class Customer
            {
                public int Id => 7;
                [PiiName] public string First { get; set; } = "Jane";
                [PiiName] public string Last { get; set; } = "Roe";
                [PiiEmail] public string Email { get; set; } = "jane.roe@example.com";
                [PiiDateOfBirth] public DateTime Born { get; set; } = new(1985, 2, 3);
                public string City { get; set; } = "Bonn";
                public bool HasMail => Email.Length > 0;
                PROPERTY
            }
            public static class Other { public static string Build(Customer customer) => customer.Email; public static string Extend(this Customer customer) => customer.Email; }
            public sealed class Recorder : ILogger
            {
                public string Text = "";
                public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
                public bool IsEnabled(LogLevel level) => true;
                public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Text = formatter(state, exception);
            }
            public static class Probe
            {
                public static string Print()
                {
                    var customer = new Customer();
                    var logger = new Recorder();
                    logger.LogRedacted(LogLevel.Information, $"{customer.P}");
                    var text = customer.ToString();
                    return string.Join("|", customer.ToRedacted().Single(member => member.Key == "P").Value, text[(text.IndexOf(", P = ") + 6)..].Split(", ")[0].TrimEnd('}', ' '), logger.Text);
                }
            }
            """.Replace("PROPERTY", property.StartsWith('[') ? property : "public " + property, StringComparison.Ordinal), references: LogSample.References);

        Assert.Null(run.Failure);
        Assert.Equal(expected.Contains('|', StringComparison.Ordinal) ? expected : expected + "|" + expected + "|" + expected, run.Print());
    }

    [Fact]
    public void Record_masks_what_it_computes_and_what_it_keeps_of_its_parameters()
    {
        var run = GeneratorRunner.Run("""
            using PiiAnalyzers;
            public partial record Customer([property: PiiName] string Name, string City) { public string Display => Name + " of " + City; public string Label { get; } = "Label of " + City; public Customer? Best => null; }
            public partial record Vip(string Name, string City, [property: PiiEmail] string Email) : Customer(Name, City) { public string Mail => Email; }
            public static class Probe { public static string Print() => new Vip("Jane", "Bonn", "jane@example.com") + "\n" + new Vip("Jane", "Bonn", "jane@example.com").ToRedacted(); }
            """);

        Assert.Equal(
            """
            Vip { Name = J***, City = Bonn, Display = ***, Label = Label of Bonn, Best = , Email = j***@example.com, Mail = j***@example.com }
            Vip { Name = J***, City = Bonn, Display = ***, Label = Label of Bonn, Best = Customer, Email = j***@example.com, Mail = j***@example.com }
            """.Replace("Best = Customer", "Best = ", StringComparison.Ordinal),
            run.Print());
    }

    [Fact]
    public void What_is_handed_on_to_the_base_is_what_the_base_keeps_it_as()
    {
        var run = GeneratorRunner.Run("""
            using PiiAnalyzers;
            public abstract class Base { protected Base(string mail, string note) { Email = mail; Note = note; } [PiiEmail] public string Email { get; } public string Note { get; } }
            public abstract class Middle(string address, string note) : Base(address, note);
            public partial class Sample : Middle { public Sample(string to, string note) : base(to, note) { Label = "to " + to; Copy = to; Text = note; } public string Label { get; } public string Copy { get; } public string Text { get; } }
            public static class Probe { public static string Print() => new Sample("jane@example.com", "note").ToString(); }
            """);

        Assert.Null(run.Failure);
        var text = run.Print();
        Assert.Contains("Label = ***", text, StringComparison.Ordinal);
        Assert.Contains("Copy = j***@example.com", text, StringComparison.Ordinal);
        Assert.Contains("Text = note", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_that_only_computes_is_printed_by_generated_code()
    {
        var run = GeneratorRunner.Run("""
            using PiiAnalyzers;
            public partial record Customer([property: PiiEmail] string Email);
            public partial record Order(Customer Buyer, int Id) { public string Mail => Buyer.Email; }
            public sealed partial record Gift(Customer Buyer, int Id) : Order(Buyer, Id) { public string To => "to " + Mail; }
            public partial record Vip(string Email, int Rank) : Customer(Email) { public string Display => Email + Rank; }
            public partial record Plain(Customer Buyer) { public bool HasMail => Buyer.Email.Length > 0; public string Label => "label"; }
            public static class Probe { public static string Print() { var buyer = new Customer("jane@example.com"); return new Order(buyer, 1) + "\n" + new Gift(buyer, 2) + "\n" + new Vip("jane@example.com", 3) + "\n" + new Plain(buyer); } }
            """);

        Assert.Equal(
            """
            Order { Buyer = Customer { Email = j***@example.com }, Id = 1, Mail = j***@example.com }
            Gift { Buyer = Customer { Email = j***@example.com }, Id = 2, Mail = j***@example.com, To = *** }
            Vip { Email = j***@example.com, Rank = 3, Display = *** }
            Plain { Buyer = Customer { Email = j***@example.com }, HasMail = True, Label = label }
            """,
            run.Print());
        Assert.Equal(4, run.Files.Length);
        Assert.DoesNotContain(run.Files, static file => file.HintName.StartsWith("Plain", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public partial class Base { public virtual string Email { get; set; } = \"\"; } public partial class Sample : Base { [PiiEmail] public override string Email => base.Email; public string Mail => base.Email + this.Email; }")]
    [InlineData("public partial class Sample : Missing { [PiiEmail] public string Email => base.Email; public new object Mail => base.Mail; public object Self => this; }")]
    [InlineData("public partial record Base([property: PiiEmail] string Email); public partial record Sample(string Email) : Base(Email) { public string Mail => base.Email; public Base Self => this; }")]
    [InlineData("public partial class Sample { public Sample(string a) : this(a, 1) { P = a; } public Sample(string b, int n) : this(b) { } [PiiEmail] public string Email => \"\"; public string P; public Sample Self => this; }")]
    public void Members_of_the_base_are_read(string source)
    {
        var run = GeneratorRunner.Run("using PiiAnalyzers;\n" + source);

        Assert.Null(run.Failure);
        Assert.DoesNotContain(GeneratorRunner.Problems(run.Output), static problem => problem.Location.SourceTree?.FilePath.StartsWith("/source", StringComparison.Ordinal) == false);
    }

    [Fact]
    public void Objects_that_are_found_are_shown_by_their_views()
    {
        var run = GeneratorRunner.Run("""
            using System.Collections.Generic;
            using System.Linq;
            using PiiAnalyzers;
            public partial record struct Point([property: PiiGeoLocation] double X, string Label);
            public partial record Line([property: PiiEmail] string Email, string Article);
            public partial class Order
            {
                [PiiName] public string Name { get; set; } = "Jane";
                public List<Line> Lines { get; } = [new("a@example.com", "Lamp")];
                public List<Point> Points { get; } = [new(1.23, "home")];
                public Line First => Lines[0];
                public List<Line> Last => Lines.Where(line => line.Email.Length > 0).ToList();
                public List<Point> All => Points.Where(point => point.X > 0).ToList();
                public int Count => Lines.Count;
            }
            public static class Probe { public static string Print() => new Order().ToRedacted().ToString(); }
            """);

        Assert.Equal("Order { Name = J***, Lines = [Line { Email = ***@example.com, Article = Lamp }], Points = [Point { X = 1.2*, Label = home }], First = Line { Email = ***@example.com, Article = Lamp }, Last = [Line { Email = ***@example.com, Article = Lamp }], All = [Point { X = 1.2*, Label = home }], Count = 1 }", run.Print());
    }
}
