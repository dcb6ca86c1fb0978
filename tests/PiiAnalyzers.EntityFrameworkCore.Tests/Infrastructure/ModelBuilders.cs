using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PiiAnalyzers.EntityFrameworkCore.Tests.Infrastructure;

internal static class ModelBuilders
{
    public static void UsePiiEncryptionFrom(this ModelBuilder model, TestDatabase database) => model.UsePiiEncryption(database.Provider);

    public static void UsePiiEncryptionFrom(this IMutableModel _, ModelBuilder model, TestDatabase database) => model.UsePiiEncryption(database.Provider);
}
