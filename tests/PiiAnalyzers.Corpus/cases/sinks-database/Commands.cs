// Area: sinks-database
// Construct: commands and parameters of ADO.NET: statements that store, statements that only look
// Libraries: System.Data
using System.Data;
using System.Data.Common;

namespace Cases.Commands;

public class Commands(DbCommand command)
{
    public void Insert(Customer customer)
    {
        command.CommandText = "INSERT INTO customers (id, mail) VALUES (@id, @mail)"; // CLEAN a statement with placeholders
        var id = command.CreateParameter();
        id.Value = customer.Id; // CLEAN identifier instead
        var mail = command.CreateParameter();
        mail.Value = customer.Email; // LEAK PII3002 Customer.Email
        command.Parameters.Add(id);
        command.Parameters.Add(mail);
        command.ExecuteNonQuery();
    }

    public void Update(Customer customer)
    {
        command.CommandText = "UPDATE customers SET phone = @phone, tier = @tier WHERE id = 7"; // CLEAN a statement with placeholders
        var phone = command.CreateParameter();
        phone.Value = (object?)customer.Phone ?? DBNull.Value; // LEAK PII3002 Customer.Phone
        var tier = command.CreateParameter();
        tier.Value = customer.Tier; // CLEAN tier only
    }

    public void Masked(Customer customer)
    {
        command.CommandText = "UPDATE audit SET who = @who"; // CLEAN a statement with placeholders
        var who = command.CreateParameter();
        who.Value = PiiMask.Email(customer.Email); // CLEAN masked
    }

    public object? Find(Customer customer)
    {
        command.CommandText = "SELECT id FROM customers WHERE mail = @mail"; // CLEAN a statement with placeholders
        var mail = command.CreateParameter();
        mail.Value = customer.Email; // CLEAN compared, not stored
        command.Parameters.Add(mail);
        return command.ExecuteScalar();
    }

    public void Forget(Customer customer)
    {
        command.CommandText = "DELETE FROM customers WHERE mail = @mail"; // CLEAN a statement with placeholders
        var mail = command.CreateParameter();
        mail.Value = customer.Email; // CLEAN compared, not stored
    }

    public void Concatenated(Customer customer)
    {
        command.CommandText = "INSERT INTO log VALUES ('" + customer.Email + "')"; // LEAK PII3002 Customer.Email
        command.CommandText = $"SELECT id FROM customers WHERE phone = '{customer.Phone}'"; // LEAK PII3002 Customer.Phone
        command.CommandText = $"SELECT id FROM customers WHERE id = {customer.Id}"; // CLEAN identifier instead
    }
}

public static class CommandHelpers
{
    public static void Run(IDbCommand command, Customer customer)
    {
        Set(command, customer.Name); // LEAK PII3002 Customer.Name
        Set(command, customer.Tier); // CLEAN tier only
    }

    private static void Set(IDbCommand command, string text) => command.CommandText = "EXEC greet '" + text + "'";
}
