// Area: sinks-exceptions
// Construct: exceptions of the framework and of the program, thrown with personal data in their message, data or members
// Libraries: System
namespace Cases.Refusals;

public sealed class RowException(int row, string cell) : Exception($"row {row}: bad cell {cell}");

public sealed class MailboxFullException(string mail, int quota) : Exception("the mailbox is full: " + quota)
{
    public string Mail { get; } = mail;
}

public class ImportException : Exception
{
    public ImportException(string text, int line)
        : base(text)
        => Line = line;

    public int Line { get; }
}

public sealed class NameImportException(string name) : ImportException("unknown name " + name, 1);

public sealed class LockedOutException(string user) : Exception
{
    public override string Message => "locked out: " + user;
}

public sealed class QuietException(string user) : Exception
{
    public string User => user;

    public override string Message => "locked out";
}

public class Refusals
{
    public void Interpolated(Customer customer) => throw new InvalidOperationException($"no mailbox for {customer.Email}"); // LEAK PII1003 Customer.Email

    public void Identified(Customer customer) => throw new InvalidOperationException($"no mailbox for customer {customer.Id}"); // CLEAN identifier instead

    public void Concatenated(Customer customer)
    {
        if (customer.Name.Length > 0)
        {
            throw new ArgumentException("unknown customer " + customer.Name, nameof(customer)); // LEAK PII1003 Customer.Name
        }
    }

    public void Named(Customer customer)
    {
        if (customer.Name.Length > 0)
        {
            throw new ArgumentException("unknown customer", nameof(customer.Name)); // CLEAN nameof
        }
    }

    public void ActualValue(Customer customer) => throw new ArgumentOutOfRangeException("salary", customer.Salary, "too high"); // LEAK PII1003 Customer.Salary

    public void ActualIdentifier(Customer customer) => throw new ArgumentOutOfRangeException("id", customer.Id, "too high"); // CLEAN identifier instead

    public void Compared(Customer customer) => ArgumentOutOfRangeException.ThrowIfGreaterThan(customer.Salary, 10m); // LEAK PII1003 Customer.Salary

    public void ComparedLength(Customer customer) => ArgumentOutOfRangeException.ThrowIfGreaterThan(customer.Email.Length, 3); // CLEAN a length

    public void FileName(Customer customer) => throw new System.IO.FileNotFoundException("not found", customer.Name); // LEAK PII1003 Customer.Name

    public void Key(Customer customer) => throw new KeyNotFoundException(customer.Email); // LEAK PII1003 Customer.Email

    public void KeyLength(Customer customer) => throw new KeyNotFoundException(customer.Email.Length.ToString()); // CLEAN a length

    public void ThroughBase(Customer customer) => throw new RowException(customer.Id, customer.Phone ?? ""); // LEAK PII1003 Customer.Phone

    public void ThroughBaseTier(Customer customer) => throw new RowException(customer.Id, customer.Tier); // CLEAN tier only

    public void ThroughTwoBases(Customer customer) => throw new NameImportException(customer.Name); // LEAK PII1003 Customer.Name

    public void ThroughTwoBasesTier(Customer customer) => throw new NameImportException(customer.Tier); // CLEAN tier only

    public void KeptOnly(Customer customer) => throw new MailboxFullException(customer.Email, 10); // CLEAN kept in a property, not in the message

    public void OwnMessage(Customer customer) => throw new LockedOutException(customer.Email); // LEAK PII1003 Customer.Email

    public void OwnQuietMessage(Customer customer) => throw new QuietException(customer.Email); // CLEAN the message is a constant

    public void Printed(Person person) => throw new NotSupportedException($"cannot merge {person}"); // LEAK PII1003 Person.Name

    public void PrintedType(Customer customer) => throw new NotSupportedException($"cannot merge {customer}"); // CLEAN prints the type's name

    public void Masked(Customer customer) => throw new InvalidOperationException("no mailbox for " + PiiMask.Email(customer.Email)); // CLEAN masked

    public void Data(Customer customer)
    {
        var failure = new InvalidOperationException("no mailbox");
        failure.Data["mail"] = customer.Email; // LEAK PII1003 Customer.Email
        throw failure;
    }

    public void DataIdentifier(Customer customer)
    {
        var failure = new InvalidOperationException("no mailbox");
        failure.Data["id"] = customer.Id; // CLEAN identifier instead
        throw failure;
    }

    public void Helper(Customer customer) => throw Failed(customer.Email); // LEAK PII1003 Customer.Email

    public void HelperTier(Customer customer) => throw Failed(customer.Tier); // CLEAN tier only

    public void Guard(Customer customer) => Require(customer.Tier == "platinum", "not entitled: " + customer.Name); // LEAK PII1003 Customer.Name

    public void GuardTier(Customer customer) => Require(customer.Tier == "platinum", "not entitled: " + customer.Tier); // CLEAN tier only

    private static Exception Failed(string what) => new InvalidOperationException("failed for " + what);

    private static void Require(bool condition, string text)
    {
        if (!condition)
        {
            throw new InvalidOperationException(text);
        }
    }
}
