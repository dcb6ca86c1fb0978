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
}
