// Area: sinks-transmission
// Construct: headers of a mail
// Libraries: none
using System.Net.Mail;

namespace Cases.MailHeaders;

public static class Letters
{
    public static MailMessage Named(Customer customer)
    {
        var mail = new MailMessage("shop@example.com", "desk@example.com");
        mail.Headers.Add("X-Customer", customer.Name); // LEAK PII4002 Customer.Name
        return mail;
    }

    public static MailMessage Tiered(Customer customer)
    {
        var mail = new MailMessage("shop@example.com", "desk@example.com");
        mail.Headers.Add("X-Tier", customer.Tier); // CLEAN tier only
        return mail;
    }

    public static MailMessage Answered(Customer customer)
    {
        var mail = new MailMessage("shop@example.com", "desk@example.com");
        mail.Headers["X-Reply"] = customer.Email; // LEAK PII4002 Customer.Email
        return mail;
    }

    public static MailMessage Numbered(Customer customer)
    {
        var mail = new MailMessage("shop@example.com", "desk@example.com");
        mail.Headers["X-Id"] = customer.Id.ToString(); // CLEAN identifier instead
        return mail;
    }
}
