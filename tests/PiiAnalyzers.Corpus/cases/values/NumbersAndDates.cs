// Area: values
// Construct: numbers, dates, enums and flags are personal data when they are annotated: being a value type cleans nothing
// Libraries: Microsoft.Extensions.Logging
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Cases.NumbersAndDates;

public enum BloodType
{
    Unknown,
    A,
    B,
}

public class HealthRecord
{
    public int Number { get; set; }

    [PiiHealth] public BloodType Blood { get; set; }

    [PiiHealth] public bool Vaccinated { get; set; }

    [PiiGeoLocation] public double Latitude { get; set; }

    [PiiDateOfBirth] public DateOnly Born { get; set; }

    [PiiAge] public int Age { get; set; }

    public BloodType Requested { get; set; }

    public bool Closed { get; set; }

    public double Temperature { get; set; }

    public DateOnly Opened { get; set; }
}

public class Clinic(ILogger<Clinic> logger)
{
    public void Admit(HealthRecord record, Customer customer)
    {
        logger.LogInformation("{Value}", record.Blood); // LEAK PII1001 HealthRecord.Blood
        logger.LogInformation("{Value}", record.Requested); // CLEAN not annotated
        logger.LogInformation("{Value}", record.Vaccinated); // LEAK PII1001 HealthRecord.Vaccinated
        logger.LogInformation("{Value}", record.Closed); // CLEAN not annotated
        logger.LogInformation("{Value}", record.Latitude.ToString("F3", CultureInfo.InvariantCulture)); // LEAK PII1001 HealthRecord.Latitude
        logger.LogInformation("{Value}", record.Temperature.ToString("F3", CultureInfo.InvariantCulture)); // CLEAN not annotated
        logger.LogInformation("{Value}", record.Born); // LEAK PII1001 HealthRecord.Born
        logger.LogInformation("{Value}", record.Opened); // CLEAN not annotated
        logger.LogInformation("{Value}", record.Age + 1); // LEAK PII1001 HealthRecord.Age
        logger.LogInformation("{Value}", record.Number + 1); // CLEAN not annotated
        logger.LogInformation("{Value}", (long)record.Age); // LEAK PII1001 HealthRecord.Age
        logger.LogInformation("{Value}", record.Age >= 18); // CLEAN a comparison
        logger.LogInformation("{Value}", -customer.Salary * 2); // LEAK PII1001 Customer.Salary
        logger.LogInformation("{Value}", customer.Id * 2); // CLEAN identifier instead
    }

    public void Composed(HealthRecord record, Customer customer)
    {
        var position = $"{record.Latitude:F5};{record.Number}";
        logger.LogInformation("{Value}", position); // LEAK PII1001 HealthRecord.Latitude
        decimal? pay = customer.Salary;
        logger.LogInformation("{Value}", pay.GetValueOrDefault()); // LEAK PII1001 Customer.Salary
        logger.LogInformation("{Value}", pay.HasValue); // CLEAN a flag
        var restored = Convert.FromBase64String(Convert.ToBase64String(BitConverter.GetBytes(record.Age)));
        logger.LogInformation("{Value}", BitConverter.ToInt32(restored)); // LEAK PII1001 HealthRecord.Age
        logger.LogInformation("{Value}", restored.Length); // CLEAN a length
    }
}
