using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow;
using PiiAnalyzers.Flow.Triage;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Flow;

/// <summary>
/// The look at syntax: it spares ordinary code the binding, and leaves to the next look whatever it cannot be sure of. That nothing it leaves
/// out has a finding is checked by every other test, and on real code by the tests of decompiled assemblies.
/// </summary>
public class SyntaxTriageTests
{
    [Theory]
    [InlineData("""logger.LogInformation("{Id}", customer.Id);""")]
    [InlineData("""logger.LogInformation("{N}", customer.Email.Length);""")]
    [InlineData("""if (string.IsNullOrEmpty(customer.Email)) { logger.LogWarning("no mail for {Id}", customer.Id); }""")]
    [InlineData("""foreach (var c in customers) { if (c.Email.EndsWith("x")) { logger.LogInformation("{Tier}", c.Tier); } }""")]
    [InlineData("""var known = customers.Where(c => c.Email == "x").Count(); logger.LogInformation("{N}", known);""")]
    [InlineData("""try { _repository.Save(customer, token); } catch (Exception e) when (customer.Email.Length > 3) { logger.LogError(e, "{Id}", customer.Id); }""")]
    [InlineData("""var note = new Note(); note.Mail = customer.Email; logger.LogInformation("{Tier}", note.Tier);""")]
    [InlineData("""var note = new Note { Mail = customer.Email, Tier = customer.Tier }; logger.LogInformation("{Tier}", note.Tier);""")]
    [InlineData("""Action<string> log = s => logger.LogInformation("{S}", s); log(customer.Tier);""")]
    [InlineData("""logger.LogInformation("{T}", Local(customer.Tier)); string Local(string s) => s.Trim();""")]
    [InlineData("""var text = customer.Tier switch { "a" => "one", _ => "other" }; logger.LogInformation("{T}", text);""")]
    [InlineData("""var tier = customer?.Tier ?? "none"; _ = customer.Email; logger.LogInformation("{T} {D}", tier, DateTime.UtcNow);""")]
    [InlineData("""logger.LogInformation("{T}", customer?.Referrer?.Tier); var note = customer?.Referrer?.Referrer?.Tier?.Trim();""")]
    public void Ordinary_code_is_left_out(string statements) => Assert.False(MayDisclose(statements), statements);

    [Theory]
    [InlineData("""logger.LogInformation("{E}", customer.Email);""")]
    [InlineData("""logger.LogInformation("{C}", customer);""")]
    [InlineData("""logger.LogInformation("{O}", thing);""")]
    [InlineData("""logger.LogInformation("{T}", item);""")]
    [InlineData("""var text = ""; text += customer.Email; logger.LogInformation(text);""")]
    [InlineData("""var note = new Note(); note.Mail = customer.Email; logger.LogInformation("{M}", note.Mail);""")]
    [InlineData("""var note = new Note(); note.Mail = customer.Email; logger.LogInformation("{M}", note.Shown);""")]
    [InlineData("""var note = new Note(); var other = note; other.Mail = customer.Email; logger.LogInformation("{M}", note.Shown);""")]
    [InlineData("""var note = new Note { Mail = customer.Email }; logger.LogInformation("{N}", note);""")]
    [InlineData("""var list = new List<string>(); list.Add(customer.Email); logger.LogInformation("{N}", list[0]);""")]
    [InlineData("""var b = new System.Text.StringBuilder(); b.Append(customer.Email); logger.LogInformation(b.ToString());""")]
    [InlineData("""Action<string> log = s => logger.LogInformation("{S}", s); log(customer.Email);""")]
    [InlineData("""Action<Customer> log = c => logger.LogInformation("{S}", c); customers.ForEach(log);""")]
    [InlineData("""customers.ForEach(c => logger.LogInformation("{S}", c.Email));""")]
    [InlineData("""customers.Select(c => c.Email).ToList().ForEach(Console.WriteLine);""")]
    [InlineData("""customers.Select(c => c.Email).ToList().ForEach(Show); void Show(string s) => logger.LogInformation("{S}", s);""")]
    [InlineData("""if (customer is { Email: var mail }) { logger.LogInformation("{S}", mail); }""")]
    [InlineData("""var (mail, tier) = (customer.Email, customer.Tier); logger.LogInformation("{S}", mail);""")]
    [InlineData("""throw new InvalidOperationException("no " + customer.Email);""")]
    [InlineData("""throw new("no " + customer.Email);""")]
    [InlineData("""var l = logger; l.LogInformation(customer.Email);""")]
    [InlineData("""logger?.LogInformation(customer.Email);""")]
    [InlineData("""_repository.Find(customer.Email, out var found); logger.LogInformation("{F}", found);""")]
    [InlineData("""var mails = from c in customers select c.Email; logger.LogInformation("{M}", mails);""")]
    [InlineData("""ref var mail = ref _mail; mail = customer.Email; logger.LogInformation("{M}", _mail);""")]
    [InlineData("""_mail = customer.Email; logger.LogInformation("{M}", _mail);""")]
    [InlineData("""logger.LogInformation("{M}", Wrap(customer));""")]
    [InlineData("""logger.LogInformation("{M}", $"{customer}");""")]
    [InlineData("""customers?.ToList().Find(c => true)?.Tier.Trim().Insert(0, customer.Email); logger?.LogInformation("{T}", customers);""")]
    [InlineData("""var context = new Lazy<Customer>(() => customer); logger.LogInformation("{M}", context.Value);""")]
    [InlineData("""Lazy<Person> held = new(() => person); logger.LogInformation("{M}", held.Value);""")]
    [InlineData("""logger.LogInformation("{M}", envelope.Value);""")]
    [InlineData("""var note = new Note(); note.Mail = customer.Email; _note = note; logger.LogInformation("{M}", _note.Shown);""")]
    [InlineData("""var note = new Note { Mail = customer.Email }; var notes = new List<Note> { note }; logger.LogInformation("{M}", notes[0].Shown);""")]
    [InlineData("""var notes = customers.Select(c => new Note { Mail = c.Email }); foreach (var n in notes) { logger.LogInformation("{M}", n.Shown); }""")]
    [InlineData("""var note = Make(); logger.LogInformation("{M}", note.Shown); Note Make() => new Note { Mail = customer.Email };""")]
    [InlineData("""customers.ConvertAll<string>(Convert.ToString).ForEach((string s) => logger.LogInformation("{S}", s));""")]
    public void Code_that_may_disclose_is_looked_at(string statements) => Assert.True(MayDisclose(statements), statements);

    [Fact]
    public void Deep_nesting_ends()
    {
        Assert.True(MayDisclose("logger.LogInformation(\"{T}\", customer.Tier" + string.Concat(Enumerable.Repeat(".Trim()", 3000)) + ");"));
        Assert.True(MayDisclose("var t = " + string.Concat(Enumerable.Repeat("Tuple.Create(customer, ", 60)) + "customer" + new string(')', 60) + "; logger.LogInformation(\"{T}\", t);"));
        Assert.True(MayDisclose("_ = customer.Email; logger.LogInformation(\"{T}\", " + string.Join(" + ", Enumerable.Repeat("customer.Tier", 1500)) + ");"));
    }

    /// <summary>What is not bound is not visited: the work for ordinary code is none.</summary>
    [Fact]
    public void Ordinary_code_is_not_bound()
    {
        var (flow, method, symbol, model) = Prepare("""if (customer.Email.Length > 3) { logger.LogInformation("{Id}", customer.Id); }""");
        Assert.True(flow.Gate.Admits(method, symbol));
        Assert.False(flow.Bodies.MayDisclose(method, symbol, model, TestContext.Current.CancellationToken));
        Assert.Equal(0, flow.OperationsVisited);
    }

    private static bool MayDisclose(string statements)
    {
        var (flow, method, symbol, _) = Prepare(statements);
        return SyntaxTriage.MayDisclose(flow.Gate, method, symbol, TestContext.Current.CancellationToken);
    }

    private static (FlowContext Flow, MethodDeclarationSyntax Method, ISymbol Symbol, SemanticModel Model) Prepare(string statements)
    {
        var source = RuleTest.Domain + """
            public class Note { public string Mail { get; set; } = ""; public string Tier { get; set; } = ""; public string Shown => "to " + Mail; }
            public class Failure { public string Message { get; set; } = ""; }
            public interface IRepository { void Save(Customer customer, System.Threading.CancellationToken token); bool Find(string mail, out string found); }
            public class Subject<T>(ILogger<Subject<T>> logger, IRepository repository)
            {
                private readonly IRepository _repository = repository;
                private string _mail = "";
                private Note _note = new();
                private static string Wrap(Customer customer) => customer.Email;
                public void Run(Customer customer, List<Customer> customers, object thing, T item, Person person, LinkedListNode<Customer> envelope, System.Threading.CancellationToken token)
                {
            """ + statements + " } }";
        var compilation = GeneratorRunner.Compile([source], references: TestReferences.All);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var method = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Single(static method => method.Identifier.ValueText == "Run");
        Assert.False(method.ContainsDiagnostics);
        return (new FlowContext(compilation), method, model.GetDeclaredSymbol(method, TestContext.Current.CancellationToken)!, model);
    }
}
