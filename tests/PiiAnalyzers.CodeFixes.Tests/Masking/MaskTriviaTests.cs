using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Masking;

public class MaskTriviaTests
{
    [Fact]
    public Task Lines_and_comments_stay() => Fix<MaskValueFix>.VerifyBody(
        """
        logger.LogInformation(
                    "{I} {E} {F}", // the template
                    customer.Id,
                    /* before */ {|PII1001:customer
                        .Email   // the address
                        .Trim()|} /* after */, // end
                    // own line
                    {|PII1001:flag
                        ? customer.Email // yes
                        : /* no */ "none"|});
        """,
        """
        logger.LogInformation(
                    "{I} {E} {F}", // the template
                    customer.Id,
                    /* before */ PiiMask.Email(customer
                        .Email   // the address
                        .Trim()) /* after */, // end
                    // own line
                    flag
                        ? PiiMask.Email(customer.Email) // yes
                        : /* no */ "none");
        """);

    [Fact]
    public Task Raw_strings_stay() => Fix<MaskValueFix>.VerifyBody(
        """"
        logger.LogInformation({|PII1001:$"""
                    to "{customer.Email}"
                      born {customer.Born:d}
                    """|});
                logger.LogInformation({|PII1001:$$"""{"to": "{{customer.Email}}"}"""|});
        """",
        """"
        logger.LogInformation($"""
                    to "{PiiMask.Email(customer.Email)}"
                      born {PiiMask.DateOfBirth(customer.Born)}
                    """);
                logger.LogInformation($$"""{"to": "{{PiiMask.Email(customer.Email)}}"}""");
        """");

    [Fact]
    public Task Findings_in_one_statement_and_in_each_other_are_masked_together() => Fix<MaskValueFix>.VerifyBody(
        """
        logger.LogInformation("{A} {B} {C}", {|PII1001:customer.Email|}, {|PII1001:$"{customer.Phone} {customer.Born:d}"|}, {|PII1001:string.Join(",", customers.Select(c => { logger.LogWarning({|PII1001:c.Email|}); return c.Email; }))|});
        """,
        """
        logger.LogInformation("{A} {B} {C}", PiiMask.Email(customer.Email), $"{PiiMask.Phone(customer.Phone)} {PiiMask.DateOfBirth(customer.Born)}", string.Join(",", customers.Select(c => { logger.LogWarning(PiiMask.Email(c.Email)); return PiiMask.Email(c.Email); })));
        """);
}
