using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Sinks.Libraries;

public class DatabaseSinkTests
{
    private static readonly string[] Ado = ["System.Data", "System.Data.Common"];

    [Theory]
    [InlineData("""command.CommandText = {|PII3002:"INSERT INTO log VALUES ('" + customer.Email + "')"|};""")]
    [InlineData("""command.CommandText = {|PII3002:$"SELECT * FROM c WHERE email = '{customer.Email}'"|};""")]
    [InlineData("""command.CommandText = "INSERT INTO c (email) VALUES (@e)"; var p = command.CreateParameter(); p.Value = {|PII3002:customer.Email|}; command.Parameters.Add(p);""")]
    [InlineData("""command.CommandText = "UPDATE c SET email = @e"; var p = command.CreateParameter(); p.ParameterName = "@e"; p.Value = {|PII3002:(object?)customer.Phone ?? DBNull.Value|};""")]
    [InlineData("""var p = command.CreateParameter(); p.Value = {|PII3002:customer.Email|};""")]
    [InlineData("""command.CommandText = "INSERT INTO c (email) VALUES (@e)"; var p = command.CreateParameter(); p.Value = PiiMask.Email(customer.Email);""")]
    [InlineData("""command.CommandText = "SELECT id FROM c WHERE email = @e"; var p = command.CreateParameter(); p.Value = customer.Email;""")]
    [InlineData("""command.CommandText = "DELETE FROM c WHERE email = @e"; command.Parameters[0].Value = customer.Email;""")]
    [InlineData("""command.CommandText = "INSERT INTO c (id) VALUES (@id)"; command.Parameters[0].Value = customer.Id;""")]
    [InlineData("""command.CommandText = "SELECT 1";""")]
    public Task AdoNet(string statements) => LibraryTest.Verify(Ado, "DbCommand command", statements);

    /// <summary>Of several statements in one method, each call's own text says what it does.</summary>
    [Theory]
    [InlineData("""await db.Database.ExecuteSqlAsync($"UPDATE c SET tier = {customer.Tier}"); var found = db.Set<Customer>().FromSql($"SELECT * FROM c WHERE email = {customer.Email}");""")]
    [InlineData("""using var find = db.Database.GetDbConnection().CreateCommand(); find.CommandText = "SELECT 1 FROM c WHERE e = @e"; var p = find.CreateParameter(); p.Value = customer.Email; using var save = db.Database.GetDbConnection().CreateCommand(); save.CommandText = "UPDATE c SET e = @e"; var q = save.CreateParameter(); q.Value = {|PII3002:customer.Email|};""")]
    [InlineData("""using var find = new Microsoft.Data.SqlClient.SqlCommand("SELECT 1 FROM c WHERE e = @e"); find.Parameters.AddWithValue("e", customer.Email); using var save = new Microsoft.Data.SqlClient.SqlCommand("INSERT INTO c VALUES (@e)"); save.Parameters.AddWithValue("e", {|PII3002:customer.Email|});""")]
    public Task Own_text(string statements) => LibraryTest.Verify(["Microsoft.EntityFrameworkCore"], "DbContext db", statements);

    [Theory]
    [InlineData("""command.Parameters.AddWithValue("@e", {|PII3002:customer.Email|});""")]
    [InlineData("""command.Parameters.Add("@e", SqlDbType.NVarChar).Value = {|PII3002:customer.Email|};""")]
    [InlineData("""command.Parameters.Add(new SqlParameter("@e", {|PII3002:customer.Email|}));""")]
    [InlineData("""var other = new SqlCommand({|PII3002:"EXEC save '" + customer.Email + "'"|});""")]
    [InlineData("""var other = new SqlCommand("SELECT id FROM c WHERE email = @e"); other.Parameters.AddWithValue("@e", customer.Email);""")]
    [InlineData("""command.Parameters.AddWithValue("@e", customer.Id); command.Parameters.AddWithValue("@m", PiiMask.Email(customer.Email));""")]
    public Task SqlClient(string statements) => LibraryTest.Verify(["System.Data", "Microsoft.Data.SqlClient"], "SqlCommand command", statements);

    [Theory]
    [InlineData("""command.Parameters.AddWithValue("e", {|PII3002:customer.Email|});""")]
    [InlineData("""command.Parameters.Add(new NpgsqlParameter<string>("e", {|PII3002:customer.Email|}));""")]
    [InlineData("""command.Parameters.Add(new NpgsqlParameter<string> { ParameterName = "e", TypedValue = {|PII3002:customer.Email|} });""")]
    [InlineData("""command.Parameters.Add(new NpgsqlParameter { Value = {|PII3002:customer.Email|} });""")]
    [InlineData("""await using var other = source.CreateCommand({|PII3002:$"INSERT INTO c VALUES ('{customer.Email}')"|});""")]
    [InlineData("""await using var other = source.CreateCommand("SELECT 1 FROM c WHERE email = $1"); other.Parameters.AddWithValue(customer.Email);""")]
    [InlineData("""command.Parameters.AddWithValue("e", customer.Email.Length);""")]
    public Task Npgsql(string statements) => LibraryTest.Verify(["global::Npgsql"], "NpgsqlCommand command, NpgsqlDataSource source", statements);

    [Theory]
    [InlineData("""command.Parameters.AddWithValue("$e", {|PII3002:customer.Email|});""")]
    [InlineData("""command.Parameters.Add(new SqliteParameter("$e", {|PII3002:customer.Email|}));""")]
    [InlineData("""var other = new SqliteCommand("INSERT INTO c VALUES ($e)", command.Connection); other.Parameters.AddWithValue("$e", {|PII3002:customer.Email|});""")]
    [InlineData("""command.CommandText = "SELECT count(*) FROM c WHERE email = $e"; command.Parameters.AddWithValue("$e", customer.Email);""")]
    public Task Sqlite(string statements) => LibraryTest.Verify(["Microsoft.Data.Sqlite"], "SqliteCommand command", statements);

    [Theory]
    [InlineData("""connection.Execute("INSERT INTO c VALUES (@Email)", {|PII3002:new { customer.Email }|});""")]
    [InlineData("""await connection.ExecuteAsync("UPDATE c SET email = @Email WHERE id = @Id", {|PII3002:customer|});""")]
    [InlineData("""await connection.ExecuteAsync("INSERT INTO c VALUES (@Email)", {|PII3002:customers|});""")]
    [InlineData("""await connection.ExecuteAsync({|PII3002:$"INSERT INTO c VALUES ('{customer.Email}')"|});""")]
    [InlineData("""var newId = await connection.ExecuteScalarAsync<int>("INSERT INTO c VALUES (@Email) RETURNING id", {|PII3002:new { customer.Email }|});""")]
    [InlineData("""var newId = await connection.QuerySingleAsync<int>("INSERT INTO c OUTPUT INSERTED.Id VALUES (@Email)", {|PII3002:new { customer.Email }|});""")]
    [InlineData("""var p = new DynamicParameters(); p.Add("e", {|PII3002:customer.Email|}); connection.Execute("INSERT INTO c VALUES (@e)", p);""")]
    [InlineData("""var p = new DynamicParameters(); p.Add("e", customer.Email); connection.Query("SELECT * FROM c WHERE email = @e", p);""")]
    [InlineData("""var found = connection.Query<int>("SELECT id FROM c WHERE email = @Email", new { customer.Email });""")]
    [InlineData("""var found = await connection.QueryFirstOrDefaultAsync<int>("SELECT id FROM c WHERE email = @Email", customer);""")]
    [InlineData("""connection.Execute("DELETE FROM c WHERE email = @Email", new { customer.Email });""")]
    [InlineData("""connection.Execute("INSERT INTO c VALUES (@Email)", new { Email = PiiMask.Email(customer.Email), customer.Id });""")]
    public Task Dapper(string statements) => LibraryTest.Verify(["System.Data", "global::Dapper"], "IDbConnection connection", statements);

    [Theory]
    [InlineData("""db.Database.ExecuteSqlRaw("INSERT INTO c VALUES ({0})", {|PII3002:customer.Email|});""")]
    [InlineData("""db.Database.ExecuteSqlRaw({|PII3002:"INSERT INTO c VALUES ('" + customer.Email + "')"|});""")]
    [InlineData("""await db.Database.ExecuteSqlInterpolatedAsync({|PII3002:$"INSERT INTO c VALUES ({customer.Email})"|});""")]
    [InlineData("""await db.Database.ExecuteSqlAsync({|PII3002:$"UPDATE c SET email = {customer.Email} WHERE id = {customer.Id}"|});""")]
    [InlineData("""var rows = db.Notes.FromSqlRaw({|PII3002:$"SELECT * FROM notes WHERE mail = '{customer.Email}'"|}).ToList();""")]
    [InlineData("""await db.Notes.ExecuteUpdateAsync(set => set.SetProperty(note => note.Text, {|PII3002:customer.Email|}), cancellation);""")]
    [InlineData("""await db.Notes.ExecuteUpdateAsync(set => set.SetProperty(note => note.Text, {|PII3002:note => note.Id + customer.Email|}), cancellation);""")]
    [InlineData("""await db.Notes.ExecuteUpdateAsync(set => set.SetProperty(note => note.Text, "x"), cancellation);""")]
    [InlineData("""await db.Notes.ExecuteUpdateAsync(set => set.SetProperty(note => note.Cipher, customer.Email), cancellation);""")]
    [InlineData("""var rows = db.Notes.FromSqlInterpolated($"SELECT * FROM notes WHERE mail = {customer.Email}").ToList();""")]
    [InlineData("""var rows = db.Notes.FromSql($"SELECT * FROM notes WHERE mail = {customer.Email}").ToList();""")]
    [InlineData("""var rows = db.Notes.FromSqlRaw("SELECT * FROM notes WHERE mail = {0}", customer.Email).ToList();""")]
    [InlineData("""var ids = db.Database.SqlQuery<int>($"SELECT id FROM notes WHERE mail = {customer.Email}").ToList();""")]
    [InlineData("""await db.Database.ExecuteSqlAsync($"DELETE FROM notes WHERE mail = {customer.Email}");""")]
    [InlineData("""await db.Database.ExecuteSqlAsync($"UPDATE c SET tier = {customer.Tier} WHERE id = {customer.Id}");""")]
    public Task EntityFramework(string statements) => LibraryTest.VerifyTypes(["Microsoft.EntityFrameworkCore"], $$"""
        public class Note
        {
            public int Id { get; set; }
            public string Text { get; set; } = "";
            [Encrypted] public string Cipher { get; set; } = "";
        }

        public class NotesContext : DbContext
        {
            public DbSet<Note> Notes => Set<Note>();
        }

        public class Subject(NotesContext db)
        {
            public async Task Run(Customer customer, CancellationToken cancellation)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """);
}
