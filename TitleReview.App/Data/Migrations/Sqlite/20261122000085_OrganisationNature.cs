using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrganisationNature : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Division",
                table: "organisations",
                type: "TEXT",
                nullable: true);

            // 事业单位, until somebody says otherwise; the two kinds of bureau are 机关
            migrationBuilder.AddColumn<int>(
                name: "Nature",
                table: "organisations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.Sql("UPDATE \"organisations\" SET \"Nature\" = 1 WHERE \"Kind\" IN (3, 4)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "Division",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "Nature",
                table: "organisations");
        }
    }
}
