// Area: expressions
// Construct: ref locals, ref returns, out and ref arguments, in parameters
// Libraries: Microsoft.Extensions.Logging
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Cases.RefPlumbing;

public class RefPlumbing(ILogger<RefPlumbing> logger)
{
    public void Locals(Customer customer)
    {
        var text = "nothing";
        ref var alias = ref text;
        alias = customer.Email;
        logger.LogInformation("{Text}", text); // LEAK PII1001 Customer.Email

        var other = "nothing";
        ref readonly var view = ref other;
        logger.LogInformation("{Text}", view); // CLEAN never written
    }

    public void Elements(Customer customer)
    {
        var slots = new string[2];
        ref var slot = ref Slot(slots, 1);
        slot = customer.Name;
        logger.LogInformation("{Slots}", string.Join(",", slots)); // LEAK PII1001 Customer.Name
    }

    public void Out(Customer customer)
    {
        if (TryGetMail(customer, out var mail))
        {
            logger.LogInformation("{Mail}", mail); // LEAK PII1001 Customer.Email
        }

        if (TryGetTier(customer, out var tier))
        {
            logger.LogInformation("{Tier}", tier); // CLEAN tier only
        }

        logger.LogInformation("{Found}", TryGetMail(customer, out _)); // CLEAN a flag
    }

    public void Ref(Customer customer)
    {
        var buffer = "";
        Extend(ref buffer, customer.Name);
        logger.LogInformation("{Buffer}", buffer); // LEAK PII1001 Customer.Name

        var counter = 0;
        Count(ref counter, in customer);
        logger.LogInformation("{Counter}", counter); // CLEAN a count
    }

    private static ref string Slot(string[] slots, int index) => ref slots[index];

    private static bool TryGetMail(Customer customer, [NotNullWhen(true)] out string? mail)
    {
        mail = customer.Email;
        return mail.Length > 0;
    }

    private static bool TryGetTier(Customer customer, out string tier)
    {
        tier = customer.Email.Length > 0 ? customer.Tier : "none";
        return true;
    }

    private static void Extend(ref string buffer, string part) => buffer = buffer + "," + part;

    private static void Count(ref int counter, in Customer customer) => counter += customer.Name.Length;
}
