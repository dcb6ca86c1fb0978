using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

public class DiagnosticOutputTests
{
    [Theory]
    [InlineData("""Console.WriteLine({|PII1005:customer.Email|});""")]
    [InlineData("""Console.WriteLine("{0}", {|PII1005:customer.Email|});""")]
    [InlineData("""Console.Write({|PII1005:$"x {customer.Email}"|});""")]
    [InlineData("""Console.WriteLine({|PII1005:person|});""")]
    [InlineData("""Console.Out.WriteLine({|PII1005:customer.Email|});""")]
    [InlineData("""Console.Error.WriteLine({|PII1005:customer.Email|});""")]
    [InlineData("""await Console.Error.WriteLineAsync({|PII1005:customer.Email|});""")]
    [InlineData("""Debug.WriteLine({|PII1005:customer.Email|});""")]
    [InlineData("""Debug.Assert(flag, {|PII1005:$"bad {customer.Email}"|});""")]
    [InlineData("""Debug.WriteLineIf(flag, {|PII1005:$"bad {customer.Email}"|});""")]
    [InlineData("""Trace.TraceError("{0}", {|PII1005:customer.Email|});""")]
    [InlineData("""Trace.WriteLine({|PII1005:person|});""")]
    [InlineData("""Console.Title = {|PII1005:customer.Email|};""")]
    public Task Personal_data_in_output_is_reported(string statements) => RuleTest.VerifyBody(statements);

    [Theory]
    [InlineData("""Console.WriteLine(customer.Id);""")]
    [InlineData("""Console.WriteLine(customer);""")]
    [InlineData("""Console.WriteLine(persons);""")]
    [InlineData("""Console.WriteLine(PiiMask.Email(customer.Email));""")]
    [InlineData("""var w = new System.IO.StringWriter(); w.WriteLine(customer.Email);""")]
    [InlineData("""Debug.Assert(customer.Email != "");""")]
    [InlineData("""Debug.Assert(flag, $"bad {customer.Id}");""")]
    public Task Output_of_nothing_personal_is_silent(string statements) => RuleTest.VerifyBody(statements);
}
