# The portal and its worker for those who run them themselves: `serve` by itself; `work`, `import`, `reindex` or `check` in its place.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Publishing.Host -c Release -v quiet -nologo -o /program

# .NET 10 has no images on Debian: its runtime is the same on both, and is copied from the one there is.
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y -qq --no-install-recommends \
        ca-certificates libicu72 libssl3 tzdata tesseract-ocr tesseract-ocr-deu poppler-utils \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 1654 --create-home --home-dir /var/lib/publishing publishing \
    && install -d -o publishing -g publishing /var/lib/publishing/data
COPY --from=runtime /usr/share/dotnet /usr/share/dotnet
COPY --from=build /program /opt/publishing
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
USER 1654
WORKDIR /var/lib/publishing
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 Publishing__Data=/var/lib/publishing/data OMP_THREAD_LIMIT=1
VOLUME /var/lib/publishing/data
EXPOSE 8080
# Debian's slim image has no curl; bash speaks HTTP well enough to ask whether the portal lives.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "/opt/publishing/Publishing.Host.dll"]
CMD ["serve", "--listen", "0.0.0.0", "--port", "8080"]
