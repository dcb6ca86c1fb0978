// Area: metadata-calls
// Construct: members whose annotation survives in metadata: the user type of ASP.NET Core Identity
// Libraries: Microsoft.Extensions.Logging, Microsoft.AspNetCore.Identity
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Cases.IdentityUsers;

public class Account : IdentityUser
{
    [PersonalData] public string? Nickname { get; set; }

    public int FailedPayments { get; set; }
}

public class AccountService(ILogger<AccountService> logger)
{
    public void Login(Account account)
    {
        logger.LogInformation("{Mail}", account.Email); // LEAK PII1001 IdentityUser.Email
        logger.LogInformation("{Mail}", account.EmailConfirmed ? "confirmed" : "open"); // CLEAN condition only
        logger.LogInformation("{User}", account.UserName); // LEAK PII1001 IdentityUser.UserName
        logger.LogInformation("{User}", account.FailedPayments); // CLEAN not annotated
        logger.LogInformation("{Nick}", account.Nickname); // LEAK PII1001 Account.Nickname
        logger.LogInformation("{Stamp}", account.AccessFailedCount); // CLEAN not annotated
        logger.LogInformation("{Phone}", account.PhoneNumber); // LEAK PII1001 IdentityUser.PhoneNumber
        logger.LogInformation("{Lockout}", account.LockoutEnabled); // CLEAN not annotated
        logger.LogInformation("{Normal}", account.NormalizedEmail); // LEAK PII1001 IdentityUser.NormalizedEmail
    }
}
