using PiiAnalyzers.CodeFixes.Removal;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Removal;

public class RemoveArgumentTests
{
    [Theory]
    [InlineData("""logger.LogInformation("User {Id} {Email} in", customer.Id, {|PII1001:customer.Email|});""", """logger.LogInformation("User {Id} in", customer.Id);""")]
    [InlineData("""logger.LogInformation("User {Email} in", {|PII1001:customer.Email|});""", """logger.LogInformation("User in");""")]
    [InlineData("""logger.LogError(new Exception(), "{A} {Born:d} {B}", 1, {|PII1001:customer.Born|}, 2);""", """logger.LogError(new Exception(), "{A} {B}", 1, 2);""")]
    [InlineData("""logger.LogInformation("{A} {E} {B}", args: [1, {|PII1001:customer.Email|}, 2]);""", """logger.LogInformation("{A} {B}", args: [1, 2]);""")]
    [InlineData("""logger.LogInformation("A {E}", new object[] { {|PII1001:customer.Email|} });""", """logger.LogInformation("A");""")]
    [InlineData("""logger.LogInformation("{A} {E}", new object[] { 1, {|PII1001:customer.Email|}, });""", """logger.LogInformation("{A}", new object[] { 1, });""")]
    [InlineData("""logger.LogInformation("a {A} {E}", new object[] { 1, {|PII1001:customer.Email|}, });""", """logger.LogInformation("a {A}", new object[] { 1, });""")]
    [InlineData("""logger.LogInformation("a {A} {E}", new object[] { 1, {|PII1001:customer.Email|} });""", """logger.LogInformation("a {A}", new object[] { 1 });""")]
    [InlineData("""logger.LogInformation("a {A} {E}", 1, {|PII1001:customer.Email|} /* mail */ );""", """logger.LogInformation("a {A}", 1 );""")]
    [InlineData("""logger.LogInformation("P {P}", {|PII1002:person|});""", """logger.LogInformation("P");""")]
    [InlineData("""logger.LogInformation("P {@P} x", {|PII1002:customer|});""", """logger.LogInformation("P x");""")]
    [InlineData("""using (logger.BeginScope("Scope {E}", {|PII1001:customer.Email|})) { }""", """using (logger.BeginScope("Scope")) { }""")]
    [InlineData("""serilog.Information("a {0} {1:d} b", {|PII1001:customer.Email|}, customer.Id);""", """serilog.Information("a {0:d} b", customer.Id);""")]
    [InlineData("""serilog.Information<string, int>("a {A} {B}", {|PII1001:customer.Email|}, 1);""", """serilog.Information<int>("a {B}", 1);""")]
    [InlineData("""serilog.Information<string>("a {A}", {|PII1001:customer.Email|});""", """serilog.Information("a");""")]
    [InlineData("""serilog.Information(propertyValue: {|PII1001:customer.Email|}, messageTemplate: "a {E}");""", """serilog.Information(messageTemplate: "a");""")]
    [InlineData("""nlog.Error(new Exception(), "{E} {F} x", {|PII1001:customer.Email|}, 1);""", """nlog.Error(new Exception(), "{F} x", 1);""")]
    [InlineData("""Console.WriteLine("{0} is {1}", customer.Id, {|PII1005:customer.Email|});""", """Console.WriteLine("{0} is", customer.Id);""")]
    [InlineData("""Trace.TraceError("at {0}", {|PII1005:customer.Email|});""", """Trace.TraceError("at");""")]
    [InlineData("""logger.LogInformation("mail \"{E}\" sent\n", {|PII1001:customer.Email|});""", """logger.LogInformation("mail sent\n");""")]
    [InlineData("""logger.LogInformation(@"mail ""{E}"" c:\x", {|PII1001:customer.Email|});""", """logger.LogInformation(@"mail c:\x");""")]
    public Task Argument_goes_with_its_placeholder(string before, string after) => Fix<RemoveArgumentFix>.VerifyBody(before, after);

    [Theory]
    [InlineData("""logger.LogInformation({|PII1001:$"User {customer.Email} in"|});""", """logger.LogInformation("User in");""")]
    [InlineData("""logger.LogInformation({|PII1001:$"User {customer.Id}, mail: {customer.Email,20} born {customer.Born:d}"|});""", """logger.LogInformation($"User {customer.Id}, born");""")]
    [InlineData("""logger.LogInformation({|PII1001:$@"c:\{customer.Id} ""{maybe?.Email ?? "x"}"" in"|});""", """logger.LogInformation($@"c:\{customer.Id} in");""")]
    [InlineData("""Console.WriteLine({|PII1005:$"{{x}} {customer.Email} a"|});""", """Console.WriteLine($"{{x}} a");""")]
    [InlineData("""Debug.Assert(flag, {|PII1005:$"bad {customer.Email}"|});""", """Debug.Assert(flag, $"bad");""")]
    [InlineData("""Console.WriteLine({|PII1005:$"a {person} {customer.Email}"|});""", """Console.WriteLine("a");""")]
    [InlineData("""logger.LogInformation({|PII1002:$"a {person}"|});""", """logger.LogInformation("a");""")]
    public Task Hole_of_the_message_goes(string before, string after) => Fix<RemoveArgumentFix>.VerifyBody(before, after);

    [Theory]
    [InlineData("""logger.LogInformation({|PII1001:customer.Email|});""")]
    [InlineData("""logger.LogInformation({|PII1001:"to " + customer.Email|});""")]
    [InlineData("""logger.LogInformation({|PII1001:$"{customer.Email}"|});""")]
    [InlineData("""logger.LogInformation("{E}", {|PII1001:customer.Email|});""")]
    [InlineData("""const string T = "to {E}"; logger.LogInformation(T, {|PII1001:customer.Email|});""")]
    [InlineData("""logger.LogInformation("to " + "{E}", {|PII1001:customer.Email|});""")]
    [InlineData("""var t = $"to {customer.Email}"; logger.LogInformation({|PII1001:t|});""")]
    [InlineData("""serilog.ForContext("Email", {|PII1001:customer.Email|}).Information("x");""")]
    [InlineData("""serilog.Information("a", {|PII1001:customer.Email|});""")]
    [InlineData("""serilog.Information("a {A} {B}", propertyValue1: 1, propertyValue0: {|PII1001:customer.Email|});""")]
    [InlineData("""Console.WriteLine({|PII1005:customer.Email|});""")]
    public Task What_has_no_placeholder_of_its_own_stays(string statements) => Fix<RemoveArgumentFix>.VerifyBodyStays(statements);

    [Fact]
    public Task Several_arguments_of_one_template_go_together() => Fix<RemoveArgumentFix>.VerifyBody(
        """
        logger.LogInformation("a {A} {B} {C} {D}", {|PII1001:customer.Email|}, 1, {|PII1001:customer.Phone|}, {|PII1001:customer.Born|});
                serilog.Information("a {0} {1} {0} {2}", {|PII1001:customer.Email|}, 1, {|PII1001:customer.Phone|});
                Console.WriteLine({|PII1005:$"{customer.Email} {customer.Id} {customer.Phone}"|});
        """,
        """
        logger.LogInformation("a {B}", 1);
                serilog.Information("a {0}", 1);
                Console.WriteLine($"{customer.Id}");
        """);

    [Fact]
    public Task Lines_and_comments_of_what_stays_stay() => Fix<RemoveArgumentFix>.VerifyBody(
        """"
        logger.LogInformation(
                    """
                    mail <{Email}>
                      id {Id} {Phone}
                    """, // template
                    // the mail
                    {|PII1001:customer.Email|}, // mail
                    // the id
                    customer.Id, // id
                    /* phone */ {|PII1001:customer.Phone|}); // end
        """",
        """"
        logger.LogInformation(
                    """
                    mail
                      id {Id}
                    """, // template
                    // the id
                    customer.Id // id
        ); // end
        """");
}
