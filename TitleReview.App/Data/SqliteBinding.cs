using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace TitleReview.App.Data;

/// <summary>Binds EF Core's SQLite to the operating system's library.</summary>
/// <remarks>
/// EF Core 10 asks for SQLitePCLRaw 2.1.13, which the feed does not have; 2.0.6 has every member that is called. Delete this file
/// when Microsoft.Data.Sqlite's own bundle restores (docs/decisions/0004).
/// </remarks>
internal static class SqliteBinding
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It must run before EF Core loads SQLitePCLRaw.")]
    internal static void Bind()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name.Name == "SQLitePCLRaw.core" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "SQLitePCLRaw.core.dll")) : null;
        UseSystemLibrary();
    }

    // its own method, so that the types of SQLitePCLRaw are resolved only after the handler above stands
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void UseSystemLibrary()
    {
        NativeLibrary.SetDllImportResolver(
            typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly,
            static (name, _, _) => name == "e_sqlite3" ? NativeLibrary.Load("libsqlite3.so.0") : 0);
        SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
        SQLitePCL.raw.FreezeProvider();
    }
}
