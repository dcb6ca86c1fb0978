using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

/// <summary>PII5001: a classification that is lost in a copy.</summary>
public class CopyTests
{
    private const string Types = """

        public class Dto
        {
            public string Mail { get; set; } = "";
            public string? Field;
            public string Init { get; init; } = "";
            public DateTime When { get; set; }
            public List<string> Mails { get; set; } = [];
            public bool Flag { get; set; }
            public int Length { get; set; }
            public object? Any { get; set; }
            public Customer? Customer { get; set; }
            public static string Last { get; set; } = "";
            private string Own { get; set; } = "";
            [PiiEmail] public string Marked { get; set; } = "";
            [NotPii("the address of the shop")] public string Shop { get; set; } = "";
            public void Keep(Customer c) { Own = c.Email; {|PII5001:Mail|} = c.Email; }
        }

        public record Positional(int Id, string Mail, string? Note = null) { public string Upper => Mail; }
        public class Old { public Old(string mail, string note) { Mail = mail; Note = "x" + note; _own = note; } private string _own; public string Mail { get; } public string Note { get; set; } }
        public class Primary(string mail) { public string Mail { get; } = mail; }
        [PiiName] public class Whole { public string Any { get; set; } = ""; }

        """;

    [Theory]
    [InlineData("{|PII5001:dto.Mail|} = c.Email;")]
    [InlineData("{|PII5001:dto.Field|} = c.Phone;")]
    [InlineData("{|PII5001:dto.When|} = c.Born;")]
    [InlineData("var e = c.Email.Trim().ToLowerInvariant(); {|PII5001:dto.Mail|} = e;")]
    [InlineData("{|PII5001:dto.Mail|} = $\"{c.Email} of {c.Id}\";")]
    [InlineData("{|PII5001:dto.Mail|} += c.Email;")]
    [InlineData("dto = new Dto { {|PII5001:Mail|} = c.Email, {|PII5001:Init|} = c.Email, Marked = c.Email, Shop = c.Email };")]
    [InlineData("var p = new Positional(c.Id, {|PII5001:c.Email|}, {|PII5001:c.Phone|});")]
    [InlineData("var p = new Positional(Mail: {|PII5001:c.Email|}, Id: 1);")]
    [InlineData("var p = new Positional(1, \"\"); p = p with { {|PII5001:Mail|} = c.Email };")]
    [InlineData("var o = new Old({|PII5001:c.Email|}, \"\");")]
    [InlineData("var o = new Old(\"\", {|PII5001:c.Email|});")]
    [InlineData("var o = new Primary({|PII5001:c.Email|});")]
    [InlineData("({|PII5001:dto.Mail|}, {|PII5001:dto.Field|}) = (c.Email, c.Phone);")]
    [InlineData("var all = list.Select(x => new Dto { {|PII5001:Mail|} = x.Email, Length = x.Email.Length }).ToList();")]
    [InlineData("var all = from x in list where x.Id > 0 select new Positional(x.Id, {|PII5001:x.Email|});")]
    [InlineData("{|PII5001:dto.Mails|} = list.Select(x => x.Email).ToList();")]
    [InlineData("{|PII5001:dto.Mail|} = flag ? c.Email : \"\";")]
    [InlineData("{|PII5001:dto.Mail|} = Find(c);")]
    [InlineData("{|PII5001:dto.Mail|} = c.Email;\n#pragma warning disable PII5001\ndto.Mail = c.Email;\n#pragma warning restore PII5001")]
    public Task Copy_into_unannotated_member_is_reported(string statements) => Verify(statements);

    [Theory]
    [InlineData("dto.Mail = \"\"; dto.Mail = c.Tier; dto.Length = c.Id;")]
    [InlineData("dto.Mail = PiiMask.Email(c.Email);")]
    [InlineData("dto.Flag = c.Email == \"\"; dto.Length = c.Email.Length;")]
    [InlineData("dto.Marked = c.Email; dto.Shop = c.Email;")]
    [InlineData("dto.Any = c.Email; dto.Customer = c; Dto.Last = c.Email;")]
    [InlineData("var whole = new Whole { Any = c.Email };")]
    [InlineData("var anonymous = new { c.Email, Other = c.Phone }; var tuple = (c.Email, c.Phone);")]
    [InlineData("var b = new StringBuilder(c.Email); var u = new UriBuilder { Host = c.Email };")]
    [InlineData("string local = c.Email; local += c.Phone; Use(local);")]
    [InlineData("dto.Mail = nameof(c.Email); dto.Mail = typeof(Customer).Name;")]
    public Task Nothing_is_lost(string statements) => Verify(statements);

    [Fact]
    public Task Copy_of_a_copy_is_found_once_the_first_is_annotated() => RuleTest.VerifySuggestion(
        "PII5001",
        """
        public class A { [PiiEmail] public string Mail { get; set; } = ""; }
        public class B { public string Mail { get; set; } = ""; }
        public class D { public string Mail { get; set; } = ""; }
        public class Maps { public B Map(A a) => new() { {|PII5001:Mail|} = a.Mail }; public D Map(B b) => new() { Mail = b.Mail }; }
        """);

    [Theory]
    [InlineData("CreateMap<Customer, Dto>();", "Email")]
    [InlineData("CreateMap<Customer, Flat>();", "")]
    [InlineData("CreateMap<Customer, Dto>().ForMember(d => d.Email, o => o.Ignore());", "-")]
    [InlineData("CreateMap<Customer, Dto>().ForMember(d => d.Note, o => o.MapFrom(s => s.Phone));", "Email Note")]
    [InlineData("CreateMap<Customer, Dto>().ForMember(nameof(Dto.Email), o => o.Ignore());", "-")]
    [InlineData("CreateMap<Dto, Customer>();", "-")]
    [InlineData("CreateMap<Dto, Customer>().ReverseMap();", "Email")]
    public Task AutoMapper_maps_by_name(string map, string targets)
    {
        var marked = targets == "-" ? map : map.Replace("CreateMap<", "{|PII5001:CreateMap<", StringComparison.Ordinal).Replace(">()", ">|}()", StringComparison.Ordinal);
        if (targets.Contains(' ', StringComparison.Ordinal))
        {
            marked = marked.Replace("{|PII5001:", "{|PII5001:{|PII5001:", StringComparison.Ordinal).Replace("|}", "|}|}", StringComparison.Ordinal);
        }

        return RuleTest.VerifySuggestion("PII5001", $$"""
            public class Dto { public string Email { get; set; } = ""; public string Note { get; set; } = ""; public int Id { get; set; } }
            public class Flat { public string ReferrerEmail { get; set; } = ""; }
            public class Maps : AutoMapper.Profile { public Maps() { {{marked}} } }
            """,
            """
            namespace AutoMapper
            {
                public class Profile { public IMappingExpression<S, D> CreateMap<S, D>() => null!; }
                public interface IMappingExpression<S, D>
                {
                    IMappingExpression<S, D> ForMember<M>(System.Linq.Expressions.Expression<System.Func<D, M>> member, System.Action<IOptions<S>> options);
                    IMappingExpression<S, D> ForMember(string member, System.Action<IOptions<S>> options);
                    IMappingExpression<D, S> ReverseMap();
                }
                public interface IOptions<S> { void Ignore(); void MapFrom<M>(System.Linq.Expressions.Expression<System.Func<S, M>> member); }
            }
            """);
    }

    [Theory]
    [InlineData("public partial Dto {|PII5001:Map|}(Customer c);")]
    [InlineData("public partial List<Dto> {|PII5001:Map|}(List<Customer> c);")]
    [InlineData("public partial void {|PII5001:Map|}(Customer c, Dto d);")]
    [InlineData("[MapperIgnoreTarget(nameof(Dto.Email))] public partial Dto Map(Customer c);")]
    [InlineData("[MapperIgnoreSource(\"Email\")] public partial Dto Map(Customer c);")]
    [InlineData("[MapperIgnoreTarget(nameof(Dto.Email)), MapProperty(\"Phone\", \"Note\")] public partial Dto {|PII5001:Map|}(Customer c);")]
    [InlineData("public partial Outer {|PII5001:Map|}(Source c);")]
    [InlineData("public partial Customer Map(Dto c);")]
    public Task Mapperly_maps_by_name(string method) => RuleTest.VerifySuggestion("PII5001", $$"""
        public class Dto { public string Email { get; set; } = ""; public string Note { get; set; } = ""; public int Id { get; set; } }
        public class Source { public Customer? Inner { get; set; } }
        public class Outer { public Dto? Inner { get; set; } }
        namespace Maps
        {
            using Riok.Mapperly.Abstractions;
            [Mapper] public partial class Mapper { {{method}} }
        }
        """,
        """
        namespace Riok.Mapperly.Abstractions
        {
            public class MapperAttribute : System.Attribute { }
            [System.AttributeUsage(System.AttributeTargets.Method, AllowMultiple = true)] public class MapperIgnoreTargetAttribute(string target) : System.Attribute { public string T => target; }
            [System.AttributeUsage(System.AttributeTargets.Method, AllowMultiple = true)] public class MapperIgnoreSourceAttribute(string source) : System.Attribute { public string T => source; }
            [System.AttributeUsage(System.AttributeTargets.Method, AllowMultiple = true)] public class MapPropertyAttribute(string source, string target) : System.Attribute { public string T => source + target; }
        }
        """,
        // What the generator would write; tests run without it.
        "namespace Maps { public partial class Mapper { " + (method.Contains("void", StringComparison.Ordinal)
            ? "public partial void Map(Customer c, Dto d) { }"
            : System.Text.RegularExpressions.Regex.Match(method.Replace("{|PII5001:Map|}", "Map", StringComparison.Ordinal), "public partial (.*) Map.*").Value.TrimEnd(';').Replace("List<", "System.Collections.Generic.List<", StringComparison.Ordinal) + " => null!;") + " } }");

    [Theory]
    [InlineData("var d = c.{|PII5001:Adapt<Dto>|}();")]
    [InlineData("var d = list.{|PII5001:Adapt<List<Dto>>|}();")]
    [InlineData("var d = c.{|PII5001:Adapt<Customer, Dto>|}();")]
    [InlineData("var d = list.AsQueryable().{|PII5001:ProjectToType<Dto>|}();")]
    [InlineData("var d = new Dto().Adapt<Customer>(); var i = c.Id.Adapt<int>();")]
    [InlineData("TypeAdapterConfig<Customer, Dto>.{|PII5001:NewConfig|}(); var d = c.Adapt<Dto>();")]
    [InlineData("TypeAdapterConfig<Customer, Dto>.NewConfig().Ignore(d => d.Email, d => d.Note); var d = c.Adapt<Dto>();")]
    [InlineData("TypeAdapterConfig<Customer, Dto>.{|PII5001:{|PII5001:NewConfig|}|}().Map(d => d.Note, s => s.Phone);")]
    [InlineData("new TypeAdapterConfig().{|PII5001:ForType<Customer, Dto>|}().Map(d => d.Note, s => s.Phone + 1);")]
    public Task Mapster_maps_by_name(string map) => RuleTest.VerifySuggestion("PII5001", $$"""
        public class Dto { public string Email { get; set; } = ""; public string? Note { get; set; } public int Id { get; set; } }
        namespace Maps
        {
            using Mapster;
            public class Subject { public void M(Customer c, List<Customer> list) { {{map}} } }
        }
        """,
        """
        using System;
        using System.Linq;
        using System.Linq.Expressions;
        namespace Mapster
        {
            public class TypeAdapterConfig { public TypeAdapterSetter<S, D> NewConfig<S, D>() => null!; public TypeAdapterSetter<S, D> ForType<S, D>() => null!; }
            public class TypeAdapterConfig<S, D> { public static TypeAdapterSetter<S, D> NewConfig() => null!; }
            public class TypeAdapterSetter<S, D>
            {
                public TypeAdapterSetter<S, D> Map<A, B>(Expression<Func<D, A>> member, Expression<Func<S, B>> source) => this;
                public TypeAdapterSetter<S, D> Ignore(params Expression<Func<D, object>>[] members) => this;
            }
            public static class TypeAdapter
            {
                public static D Adapt<D>(this object source) => default!;
                public static D Adapt<S, D>(this S source) => default!;
                public static IQueryable<D> ProjectToType<D>(this IQueryable source) => null!;
            }
        }
        """);

    private static Task Verify(string statements) => RuleTest.VerifySuggestion("PII5001", Types + $$"""
        public class Subject
        {
            public void M(Customer c, Dto dto, List<Customer> list, bool flag)
            {
                {{statements}}
            }

            private static string Find(Customer c) => c.Email;
            private static void Use(string text) { }
        }
        """);
}
