FROM python:3.13-slim
RUN apt-get update && apt-get install -y build-essential curl git
WORKDIR /app
COPY . .
RUN pip install streamlit pandas
EXPOSE 8501
HEALTHCHECK CMD curl --fail http://localhost:8501/_stcore/health
CMD streamlit run app/main.py --server.port=8501 --server.address=0.0.0.0
