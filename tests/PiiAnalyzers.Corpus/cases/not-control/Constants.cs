// Area: not-control
// Construct: branches that a constant shuts off or opens
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Constants;

public class Switches(ILogger<Switches> logger)
{
    private const bool Verbose = false;
    private const int Level = 1;

    public void Write(Customer customer, bool asked)
    {
        if (Verbose && asked)
        {
            logger.LogInformation("{Mail}", customer.Email); // CLEAN never runs
        }

        if (Level > 2)
        {
            logger.LogInformation("{Mail}", customer.Email); // CLEAN never runs
        }

        if (Level > 0)
        {
            logger.LogInformation("{Mail}", customer.Email); // LEAK PII1001 Customer.Email
        }

        logger.LogInformation("{Text}", Verbose ? customer.Name : customer.Tier); // CLEAN the other branch
        logger.LogInformation("{Text}", Level == 1 ? customer.Name : customer.Tier); // LEAK PII1001 Customer.Name
    }
}
