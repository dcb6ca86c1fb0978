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
}
