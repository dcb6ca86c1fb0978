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
}
