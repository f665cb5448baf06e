FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /out/akteursnetz ./cmd/akteursnetz && mkdir /out/data

# The program is static; it needs nothing but the roots of trust for neo4j+s:// addresses.
FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/akteursnetz /usr/local/bin/
COPY --from=build --chown=65532:65532 /out/data /data
USER 65532:65532
ENV PATH=/usr/local/bin XDG_DATA_HOME=/data AKTEURSNETZ_ADDR=0.0.0.0:8080
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s CMD ["akteursnetz", "health"]
ENTRYPOINT ["akteursnetz"]
CMD ["serve"]
