using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Flow;

public class RecursionTests
{
    /// <summary>What <c>ToString</c> shows is a field that a body sets which prints an object of the same type.</summary>
    [Fact]
    public Task ToString_of_what_a_body_prints_may_depend_on_that_body() => RuleTest.VerifyTypes("""
        public class Node
        {
            private string _name = "";
            public Customer? Owner { get; set; }
            private string Name() => _name;
            public override string ToString() => Name();
            public void Rename(Node other, Customer customer)
            {
                Console.WriteLine("x" + other);
                _name = customer.Tier;
            }
        }
        """);

    /// <summary>What the next one of the field is, is the next one of the field.</summary>
    [Fact]
    public Task Member_of_a_field_may_be_that_member_of_the_field() => RuleTest.VerifyTypes("""
        public class Link { public Link? Next { get; set; } public string Text { get; set; } = ""; }
        public class Chain(ILogger<Chain> logger)
        {
            private Link _first = new();
            public void Push(Customer customer)
            {
                _first = new Link { Next = _first.Next, Text = _first.Text };
                logger.LogInformation("{T} {N} {E}", _first.Text, _first.Next, {|PII1001:customer.Email|});
            }
        }
        """);

    /// <summary>In a loop a delegate is given what it returned, and two are given what the other did.</summary>
    [Fact]
    public Task Delegate_may_be_given_what_it_returned() => RuleTest.VerifyTypes("""
        public static class Texts
        {
            public static string Repeat(Func<string, string> next, string text)
            {
                for (var i = 0; i < 3; i++)
                {
                    text = next(text);
                }

                return text;
            }

            public static string Alternate(Func<string, string> first, Func<string, string> second, string text)
            {
                var (left, right) = (text, text);
                while (left != right)
                {
                    left = first(right);
                    right = second(left);
                }

                return left;
            }

            public static void Log(ILogger logger, Customer customer)
            {
                logger.LogInformation("{T}", {|PII1001:Repeat(static text => text.Trim(), customer.Email)|});
                logger.LogInformation("{T}", {|PII1001:Alternate(static text => text, static text => text + "!", customer.Email)|});
                logger.LogInformation("{T}", Repeat(static text => text.Trim(), customer.Tier));
                logger.LogInformation("{T}", {|PII1001:Repeat(_ => customer.Email, customer.Tier)|});
                logger.LogInformation("{T}", Alternate(static text => text, static text => text + "!", customer.Tier));
            }
        }
        """);

    /// <summary>In a loop objects come to hold each other, by members, elements and keys: what is known of them must not grow for ever.</summary>
    [Theory]
    [InlineData("var a = new Link(); var b = new Link(); while (flag()) { a.Next = b; b.Next = a; a.Next.Text = customer.Email; b.Next.Next.Next = new Link { Next = a }; }")]
    [InlineData("var a = new Link(); var last = a; while (flag()) { var b = new Link { Next = a, Text = customer.Email }; last.Next = b; a.Next = last; last = b; }")]
    [InlineData("var a = new Link(); a.All.Add(a); while (flag()) { foreach (var b in a.All) { b.All.Add(a); b.Next = a.All[0]; a.All[0].Next = b; a.Text = customer.Email; } }")]
    [InlineData("var a = new Dictionary<string, object>(); var b = new Dictionary<string, object>(); while (flag()) { a.Add(\"b\", b); b.Add(\"a\", a); a[\"x\"] = b; a.Add(customer.Email, a); }")]
    [InlineData("dynamic a = new System.Dynamic.ExpandoObject(); dynamic b = new System.Dynamic.ExpandoObject(); while (flag()) { a.Next = b; b.Next = a; a.Text = customer.Email; }")]
    [InlineData("var a = new Link[4]; while (flag()) { a[0] = new Link { Next = a[1] }; a[1] = new Link { Next = a[0], Text = customer.Email }; a[0].Next = a[1]; a[1].Next = a[0]; }")]
    [InlineData("var a = new Link(); var b = new Link(); while (flag()) { try { Tie(a, b, customer); Tie(b, a, customer); a.Next = b; } finally { b.Next = a; } } static void Tie(Link a, Link b, Customer c) { a.Next = b; b.Text = c.Email; }")]
    public async Task Objects_may_come_to_hold_each_other(string statements)
    {
        var work = RuleTest.VerifyTypes("public class Link { public Link? Next { get; set; } public string Text { get; set; } = \"\"; public List<Link> All { get; } = new(); }\n"
            + "public class Chain(ILogger<Chain> logger) { public void Run(Customer customer, Func<bool> flag) { " + statements + " logger.LogInformation(\"{E}\", {|PII1001:customer.Email|}); } }");
        await work.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    /// <summary>A parser by recursive descent: nodes made of nodes, which print themselves. In the terms of each caller the call that made one is another.</summary>
    [Fact]
    public async Task Objects_may_be_made_of_objects_by_methods_that_call_each_other()
    {
        var work = RuleTest.VerifyTypes("""
            public abstract class Node { public abstract string Show(Customer customer); }
            public class Text : Node { private readonly object _value; public Text(object value) { _value = value; } public override string ToString() => "'" + _value + "'"; public override string Show(Customer customer) => _value + ""; }
            public class Not : Node { public Node Inner { get; private set; } public Not(Node inner) { Inner = inner; } public override string ToString() => "!" + Inner; public override string Show(Customer customer) => Inner.Show(customer); }
            public class Both : Node { public Node Left { get; private set; } public Node Right { get; private set; } public Both(Node left, Node right) { Left = left; Right = right; } public override string ToString() => Left + " " + Right; public override string Show(Customer customer) => Left.Show(customer) + Right.Show(customer); }
            public class Own : Node { private readonly Node[] _all; public Own(params Node[] all) { _all = all; } public override string ToString() => string.Join(";", (object[])_all); public override string Show(Customer customer) => customer.Email; }
            public class Parser(string text)
            {
                private int _at;
                private char Next() => text[_at++];
                public Node Parse() { var left = Or(); while (Next() == ';') { left = new Own(left, Or()); } return left; }
                private Node Or() { var left = And(); while (Next() == '|') { left = new Both(left, And()); } return left; }
                private Node And() { var left = Negated(); while (Next() == '&') { left = new Both(left, Negated()); } return left; }
                private Node Negated() => Next() == '!' ? new Not(Negated()) : Same();
                private Node Same() { var left = Literal(); return Next() == '=' ? new Both(left, Literal()) : left; }
                private Node Literal() => Next() switch
                {
                    '(' => Parse(),
                    '$' => new Text(new Parser(text).Parse().ToString()!),
                    '-' => new Text(-Next()),
                    _ => new Text(text),
                };
            }
            public class Log(ILogger<Log> logger)
            {
                public void Run(Customer customer)
                {
                    var node = new Parser(customer.Tier).Parse();
                    logger.LogInformation("{N}", node);
                    logger.LogInformation("{N}", node.ToString());
                    logger.LogInformation("{N}", {|PII1001:node.Show(customer)|});
                    logger.LogInformation("{N}", new Not(node));
                }
            }
            """);
        await work.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    /// <summary>Each of many overloads hands the object on to all the others, as far as names tell.</summary>
    [Fact]
    public async Task Overloads_may_hand_an_object_on_to_each_other()
    {
        var overloads = string.Concat(Enumerable.Range(1, 60).Select(static count =>
            $"private static void Fill(Target target{string.Concat(Enumerable.Range(1, count).Select(static number => $", int a{number}"))}) {{ Fill(target{string.Concat(Enumerable.Range(0, count % 60 + 1).Select(static number => $", {number}"))}); }}\n"));
        var work = RuleTest.VerifyTypes("public class Target { public string Text { get; set; } = \"\"; }\npublic class Filling(ILogger<Filling> logger) {\n" + overloads
            + "public void Run(Customer customer) { var target = new Target(); Fill(target, 1); logger.LogInformation(\"{T} {E}\", target.Text, {|PII1001:customer.Email|}); } }");
        await work.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    /// <summary>What stands before the second question mark is not what the expression around it begins with.</summary>
    [Theory]
    [InlineData("note?.Next?.Lines.Add(text);")]
    [InlineData("note?.Next?.Next?.Lines?.Add(text);")]
    [InlineData("note?.Next?.Lines[0].CompareTo(text); note?.All?[0]?.Lines.Add(text);")]
    [InlineData("note?.Next?.Text = text;")]
    [InlineData("note.Next!.Next?.Next?.Text = text; if (note?.Next?.Next is { } last) { last.Text = text; }")]
    public async Task Object_may_be_reached_through_several_question_marks(string statements)
    {
        var work = RuleTest.VerifyTypes("public class Note { public Note? Next { get; set; } public List<Note> All { get; } = new(); public List<string> Lines { get; } = new(); public string Text { get; set; } = \"\"; public void Own(Note? note, string text) { " + statements.Replace("note", "this.Next", StringComparison.Ordinal) + " } }\n"
            + "public class Use(ILogger<Use> logger) { private static void Fill(Note? note, string text) { " + statements
            + " } public void Run(Customer customer) { var note = new Note(); Fill(note, customer.Tier); note.Own(note, customer.Tier); logger.LogInformation(\"{T} {E}\", note.Text, {|PII1001:customer.Email|}); } }");
        await work.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }
}
