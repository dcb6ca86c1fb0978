namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>
/// ADO.NET, its providers, Dapper, and the SQL of EF Core. A parameter of a statement that only reads is compared and not stored; text put
/// into the statement itself is in clear whatever the statement does.
/// </summary>
internal static class DatabaseSinks
{
    private const string Command = "System.Data.Common.DbCommand";
    private const string Parameters =
        "Parameters, CreateParameter, DbParameter, IDbDataParameter, IDataParameter, SqlParameter, NpgsqlParameter, SqliteParameter, MySqlParameter";

    private const string Adapters = "IDataAdapter, DbDataAdapter, DataAdapter, SqlDataAdapter, NpgsqlDataAdapter, MySqlDataAdapter, CreateDataAdapter, CreateAdapter";

    public static readonly SinkLibrary AdoNet = new(
        "System.Data",
        SinkFamily.Database,
        [Command],
        [
            new(Command, "CommandText", "value"),
            new("System.Data.IDbCommand", "CommandText", "value"),
            new("System.Data.Common.DbBatchCommand", "CommandText", "value"),
            Parameter("System.Data.Common.DbParameter", "Value", "value") with { Witness = Parameters },
            Parameter("System.Data.IDataParameter", "Value", "value") with { Witness = Parameters },
            new("System.Data.IDataAdapter", "Update", "dataSet") { Effect = SinkEffect.Stores, Witness = Adapters },
            new("System.Data.Common.DbDataAdapter", "Update", "dataSet, dataTable, dataRows") { Effect = SinkEffect.Stores, Witness = Adapters },
        ]);

    public static readonly SinkLibrary SqlClient = new("Microsoft.Data.SqlClient", SinkFamily.Database, ["Microsoft.Data.SqlClient.SqlCommand"], SqlClientRows("Microsoft.Data.SqlClient"));

    public static readonly SinkLibrary OldSqlClient = new("System.Data.SqlClient", SinkFamily.Database, ["System.Data.SqlClient.SqlCommand"], SqlClientRows("System.Data.SqlClient"));

    public static readonly SinkLibrary Npgsql = new(
        "Npgsql",
        SinkFamily.Database,
        ["Npgsql.NpgsqlCommand"],
        [
            new("Npgsql.NpgsqlCommand", SinkRow.Constructor, "cmdText"),
            new("Npgsql.NpgsqlBatchCommand", SinkRow.Constructor, "commandText"),
            new("Npgsql.NpgsqlDataSource", "CreateCommand", "commandText"),
            Parameter("Npgsql.NpgsqlParameterCollection", "AddWithValue", "value"),
            Parameter("Npgsql.NpgsqlParameter", SinkRow.Constructor, "value"),
            Parameter("Npgsql.NpgsqlParameter", "NpgsqlValue", "value"),
            Parameter("Npgsql.NpgsqlParameter`1", SinkRow.Constructor, "value"),
            Parameter("Npgsql.NpgsqlParameter`1", "TypedValue", "value"),
            new("Npgsql.NpgsqlBinaryImporter", "Write", "value") { Witness = "NpgsqlBinaryImporter, BeginBinaryImport, BeginBinaryImportAsync" },
            new("Npgsql.NpgsqlBinaryImporter", "WriteAsync", "value") { Witness = "NpgsqlBinaryImporter, BeginBinaryImport, BeginBinaryImportAsync" },
            new("Npgsql.NpgsqlBinaryImporter", "WriteRow", "values"),
            new("Npgsql.NpgsqlBinaryImporter", "WriteRowAsync", "values"),
        ]);

    public static readonly SinkLibrary Sqlite = new(
        "Microsoft.Data.Sqlite",
        SinkFamily.Database,
        ["Microsoft.Data.Sqlite.SqliteCommand"],
        [
            new("Microsoft.Data.Sqlite.SqliteCommand", SinkRow.Constructor, "commandText"),
            Parameter("Microsoft.Data.Sqlite.SqliteParameterCollection", "AddWithValue", "value"),
            Parameter("Microsoft.Data.Sqlite.SqliteParameter", SinkRow.Constructor, "value"),
        ]);

    public static readonly SinkLibrary MySql = new(
        "MySqlConnector",
        SinkFamily.Database,
        ["MySqlConnector.MySqlCommand"],
        [
            new("MySqlConnector.MySqlCommand", SinkRow.Constructor, "commandText"),
            Parameter("MySqlConnector.MySqlParameterCollection", "AddWithValue", "value"),
            Parameter("MySqlConnector.MySqlParameter", SinkRow.Constructor, "value"),
            .. Bulk("MySqlConnector.MySqlBulkCopy", "dataTable, dataRows, dataReader"),
        ]);

    public static readonly SinkLibrary Dapper = new(
        "Dapper",
        SinkFamily.Database,
        ["Dapper.SqlMapper"],
        [
            .. DapperRows("Execute", SinkCondition.MayChangeData),
            .. DapperRows("ExecuteAsync", SinkCondition.MayChangeData),
            .. DapperRows("ExecuteScalar", SinkCondition.ChangesData),
            .. DapperRows("ExecuteScalarAsync", SinkCondition.ChangesData),
            .. DapperRows("ExecuteReader", SinkCondition.ChangesData),
            .. DapperRows("ExecuteReaderAsync", SinkCondition.ChangesData),
            .. DapperRows("Query", SinkCondition.ChangesData),
            .. DapperRows("QueryAsync", SinkCondition.ChangesData),
            .. DapperRows("QueryFirst", SinkCondition.ChangesData),
            .. DapperRows("QueryFirstAsync", SinkCondition.ChangesData),
            .. DapperRows("QueryFirstOrDefault", SinkCondition.ChangesData),
            .. DapperRows("QueryFirstOrDefaultAsync", SinkCondition.ChangesData),
            .. DapperRows("QuerySingle", SinkCondition.ChangesData),
            .. DapperRows("QuerySingleAsync", SinkCondition.ChangesData),
            .. DapperRows("QuerySingleOrDefault", SinkCondition.ChangesData),
            .. DapperRows("QuerySingleOrDefaultAsync", SinkCondition.ChangesData),
            .. DapperRows("QueryMultiple", SinkCondition.ChangesData),
            .. DapperRows("QueryMultipleAsync", SinkCondition.ChangesData),
            .. DapperRows("QueryUnbufferedAsync", SinkCondition.ChangesData),
            new("Dapper.CommandDefinition", SinkRow.Constructor, "commandText"),
            Objects("Dapper.CommandDefinition", SinkRow.Constructor, "parameters", SinkCondition.ChangesData),
            Objects("Dapper.DynamicParameters", SinkRow.Constructor, "template", SinkCondition.MayChangeData),
            Objects("Dapper.DynamicParameters", "AddDynamicParams", "param", SinkCondition.MayChangeData),
            Parameter("Dapper.DynamicParameters", "Add", "value") with { Witness = "DynamicParameters" },
        ]);

    public static readonly SinkLibrary EntityFramework = new(
        "EF Core",
        SinkFamily.Database,
        ["Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions"],
        [
            .. RawSql("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "ExecuteSqlRaw", SinkCondition.MayChangeData),
            .. RawSql("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "ExecuteSqlRawAsync", SinkCondition.MayChangeData),
            .. RawSql("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "SqlQueryRaw", SinkCondition.ChangesData),
            .. RawSql("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions", "FromSqlRaw", SinkCondition.ChangesData),
            Interpolated("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "ExecuteSql", SinkCondition.MayChangeData),
            Interpolated("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "ExecuteSqlAsync", SinkCondition.MayChangeData),
            Interpolated("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "ExecuteSqlInterpolated", SinkCondition.MayChangeData),
            Interpolated("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "ExecuteSqlInterpolatedAsync", SinkCondition.MayChangeData),
            Interpolated("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "SqlQuery", SinkCondition.ChangesData),
            Interpolated("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions", "FromSql", SinkCondition.ChangesData),
            Interpolated("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions", "FromSqlInterpolated", SinkCondition.ChangesData),
            new("Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder`1", "SetProperty", "valueExpression") { Condition = SinkCondition.TargetIsClear },

            // Before EF Core 10.
            new("Microsoft.EntityFrameworkCore.Query.SetPropertyCalls`1", "SetProperty", "valueExpression") { Condition = SinkCondition.TargetIsClear },
        ]);

    private static System.Collections.Immutable.ImmutableArray<SinkRow> SqlClientRows(string provider) =>
    [
        new(provider + ".SqlCommand", SinkRow.Constructor, "cmdText"),
        Parameter(provider + ".SqlParameterCollection", "AddWithValue", "value"),
        Parameter(provider + ".SqlParameter", SinkRow.Constructor, "value"),
        Parameter(provider + ".SqlParameter", "SqlValue", "value"),
        .. Bulk(provider + ".SqlBulkCopy", "table, rows, reader"),
    ];

    /// <summary>Rows of tables in memory, copied as they are.</summary>
    private static System.Collections.Immutable.ImmutableArray<SinkRow> Bulk(string type, string parameters) =>
    [
        new(type, "WriteToServer", parameters) { Effect = SinkEffect.Stores },
        new(type, "WriteToServerAsync", parameters) { Effect = SinkEffect.Stores },
    ];

    private static SinkRow[] DapperRows(string member, SinkCondition parameters) =>
    [
        Common(new("Dapper.SqlMapper", member, "sql")),
        Common(Objects("Dapper.SqlMapper", member, "param", parameters)),
    ];

    /// <summary>Names that other code has too count where the file speaks of connections.</summary>
    private static SinkRow Common(SinkRow row)
        => row.Member is "Execute" or "ExecuteAsync" or "Query" or "QueryAsync"
            ? row with { Witness = "IDbConnection, DbConnection, SqlConnection, NpgsqlConnection, SqliteConnection, MySqlConnection, CreateConnection, OpenConnection, OpenConnectionAsync, GetDbConnection" }
            : row;

    private static SinkRow[] RawSql(string type, string member, SinkCondition parameters) =>
    [
        new(type, member, "sql"),
        new(type, member, "parameters") { Effect = SinkEffect.PrintsElements, Condition = parameters },
    ];

    /// <summary>What is interpolated becomes a parameter.</summary>
    private static SinkRow Interpolated(string type, string member, SinkCondition condition) => new(type, member, "sql") { Condition = condition };

    private static SinkRow Parameter(string type, string member, string parameters)
        => new(type, member, parameters) { Condition = SinkCondition.MayChangeData };

    private static SinkRow Objects(string type, string member, string parameters, SinkCondition condition)
        => new(type, member, parameters) { Effect = SinkEffect.Stores, Condition = condition };
}
