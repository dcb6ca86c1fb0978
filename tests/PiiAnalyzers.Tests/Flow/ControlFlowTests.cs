using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Flow;

public class ControlFlowTests
{
    /// <summary>The graph of a lambda names the regions around it, whose block numbers mean nothing in the lambda.</summary>
    [Theory]
    [InlineData("""try { for (var i = 0; i < customer.Id; i++) { if (i == 3) { break; } } customers.ForEach(c => logger.LogInformation("{E}", {|PII1001:c.Email|})); } catch (Exception) { Console.WriteLine(); }""")]
    [InlineData("""try { if (flag) { Console.WriteLine(); } Console.WriteLine(); } finally { customers.ForEach(c => logger.LogInformation("{E}", {|PII1001:c.Email|})); }""")]
    [InlineData("""try { if (flag) { return; } void Log(Customer c) { try { logger.LogInformation("{E}", {|PII1001:c.Email|}); } finally { Console.WriteLine(); } } Log(customer); } finally { Console.WriteLine(); }""")]
    public Task Lambda_in_a_try_block_is_followed(string statements) => RuleTest.VerifyBody(statements);
}
